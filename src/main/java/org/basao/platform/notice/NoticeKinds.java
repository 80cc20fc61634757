package org.basao.platform.notice;

import java.util.List;

/** The kinds of notices of one feature, for the page on which people choose how to be told. Each feature gives its own. */
public interface NoticeKinds {
    List<NoticeKind> kinds();
}
