/**
 * Provinces and communes, now and before the two-tier local government of 1 July 2025: who is where, and when. Names are matched by
 * canonical key and alias, never by raw equality. Uses kernel and platform.
 */
package org.basao.place;
