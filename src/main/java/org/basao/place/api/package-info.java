/** What other features may know of places. */
package org.basao.place.api;
