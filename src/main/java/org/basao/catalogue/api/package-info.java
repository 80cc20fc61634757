/** What other features may know of the catalogue. */
package org.basao.catalogue.api;
