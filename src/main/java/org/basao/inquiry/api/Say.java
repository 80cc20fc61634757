package org.basao.inquiry.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Says something to the other side.
 *
 * @param talk public code
 * @param body may be empty where a file says it
 */
public record Say(
        @NotNull String talk, String body, @NotNull List<Attached> files) {
    public Say {
        files = List.copyOf(files);
    }

    /** Words alone. */
    public Say(String talk, String body) {
        this(talk, body, List.of());
    }
}
