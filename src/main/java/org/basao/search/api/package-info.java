/** What a page or an interface asks of the search, and what it gets. */
package org.basao.search.api;
