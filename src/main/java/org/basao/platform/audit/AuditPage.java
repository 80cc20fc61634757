package org.basao.platform.audit;

import java.util.List;

/**
 * Fifty entries at most, newest first.
 *
 * @param more whether there is a further page
 */
public record AuditPage(List<AuditLine> lines, int page, boolean more) {}
