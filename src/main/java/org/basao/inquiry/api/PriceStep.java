package org.basao.inquiry.api;

import java.math.BigDecimal;

/** From so many of the unit on each costs this, up to the next step. */
public record PriceStep(BigDecimal from, BigDecimal price) {}
