package org.basao.inquiry.api;

import java.time.Instant;
import java.util.List;

/**
 * Something that was said in a talk.
 *
 * @param author name of the person, told to their own side only; null for others
 * @param body may be empty where files say it
 * @param read whether the other side has read it
 */
public record MessageView(
        String code, Party side, String author, String body, Instant saidAt, boolean read, List<FileView> files) {}
