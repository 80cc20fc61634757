/**
 * What anybody reports of a public product, without an account: wrong facts, stars that it has not, something unsafe. Officers of the
 * territory say whether it is right. Uses kernel, platform, register. Nobody learns who reported.
 */
package org.basao.report;
