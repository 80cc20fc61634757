/** Who changed what, when, for whom and why: a row per state change, in the transaction of the change. */
package org.basao.platform.audit;
