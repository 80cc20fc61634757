package org.basao.platform.notice;

import java.time.Instant;

/**
 * Somebody to be told by an officer.
 *
 * @param key names the line, for noting that it was done
 * @param recipient code of the user
 * @param title what is to be told, in the language that was asked for
 */
public record CallLine(
        String key, String recipient, String code, String title, String path, ToCallReason why, Instant since) {}
