/**
 * The certified product: its code, certified name, set and holder; the decisions that recognised it, its certificates and their
 * history. Uses kernel, platform, place, organisation. Every change leaves an outbox row {@code product-changed}.
 */
package org.basao.register;
