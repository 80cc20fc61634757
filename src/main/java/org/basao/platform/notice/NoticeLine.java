package org.basao.platform.notice;

import java.time.Instant;

/**
 * One notice in the list of a person.
 *
 * @param key names it, for marking it read
 * @param title in the language that was asked for
 * @param path of the page it speaks of, with its language; null if there is none
 */
public record NoticeLine(String key, String code, String title, String path, Instant raisedAt, boolean read) {}
