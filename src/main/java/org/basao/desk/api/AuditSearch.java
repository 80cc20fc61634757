package org.basao.desk.api;

import java.time.LocalDate;

/**
 * What somebody looks for in the audit; null or empty means all.
 *
 * @param who code or part of the name of who did it
 * @param action stable code
 * @param kind of the thing that changed
 * @param code of the thing that changed
 * @param text in reason or details
 * @param from first day in Việt Nam
 * @param to last day in Việt Nam
 * @param page from 1
 */
public record AuditSearch(
        String who, String action, String kind, String code, String text, LocalDate from, LocalDate to, int page) {}
