/**
 * The heart of the marketplace: a buyer's request opens a talk with each producer asked, a talk carries numbered rounds, an acceptance
 * takes lines of a round into a deal that is never changed. Uses the register, the catalogue, organisations and accounts; agreements
 * start from its deals, search reads its {@code api}.
 */
package org.basao.inquiry;
