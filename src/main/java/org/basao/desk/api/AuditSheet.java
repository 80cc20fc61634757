package org.basao.desk.api;

import java.util.List;
import java.util.Map;
import org.basao.platform.audit.AuditLine;

/**
 * Fifty entries at most, newest first.
 *
 * @param names of organisations and products, and of those people whose names the reader may see, by code
 * @param page from 1
 * @param more whether there are older ones
 */
public record AuditSheet(List<AuditLine> lines, Map<String, String> names, int page, boolean more) {}
