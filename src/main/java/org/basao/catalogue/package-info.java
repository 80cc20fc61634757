/**
 * The shop window: the listing of a registered product with its packs, prices and story, and what of it is public on a day (law 1,
 * the SQL function {@code public_product(day)}). Uses kernel, platform, place, organisation, register. Publishing and withdrawing
 * leave an outbox row {@code product-changed}.
 */
package org.basao.catalogue;
