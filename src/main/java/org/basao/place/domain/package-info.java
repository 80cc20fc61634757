/** How names of places are matched. */
package org.basao.place.domain;
