/** What waits for somebody. Each feature tells its own; the start page joins them. */
package org.basao.platform.work;
