package org.basao.inquiry.api;

import java.math.BigDecimal;

/**
 * When a quotation waits for a manager.
 *
 * @param version as the page showed it; 0 where nothing was ever said
 * @param approveAbove a quotation worth more waits, in đồng; null: none does
 */
public record ApprovalSetting(long version, BigDecimal approveAbove) {}
