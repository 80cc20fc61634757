/** Who may do what of the desk itself, and what its lists show. */
package org.basao.desk.api;
