/**
 * One page bean for each .xhtml under {@code site/}, the addresses by which pages are reached, and the words in which values are
 * shown. Pages are GET, without session, and work without scripts.
 */
package org.basao.site.web;
