package org.basao.desk.api;

import java.util.List;
import org.basao.platform.notice.NoticeLine;

/**
 * Twenty-five notices at most, newest first.
 *
 * @param page from 1
 * @param more whether there are older ones
 */
public record NoticeSheet(List<NoticeLine> lines, int page, boolean more) {}
