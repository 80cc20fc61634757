package org.basao.platform.web.rest;

import java.util.Optional;

/** What must be said in every answer, whatever was asked. A feature that has something to say implements it. */
public interface AnswerNotice {
    /**
     * Said right now in both languages; empty if nothing is to be said. Then the answer carries it as {@code notice} and asks
     * robots to keep away.
     */
    Optional<Words> current();

    /** The same in Vietnamese and English. */
    record Words(String vi, String en) {}
}
