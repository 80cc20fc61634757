/** Vietnamese first, English complete: the two languages, and texts taken from a feature's bundle. */
package org.basao.platform.i18n;
