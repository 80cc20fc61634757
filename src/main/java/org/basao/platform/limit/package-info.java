/** How often one visitor may do what costs all the others: counted in memory, told by the web. */
package org.basao.platform.limit;
