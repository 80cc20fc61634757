/**
 * Values of the field, in plain Java: codes, stars, periods, money, quantities, tax codes. Everything may use them; they use
 * nothing but the JDK and know no database, page or clock.
 */
package org.basao.kernel;
