package org.basao.platform.notice;

/**
 * How somebody is told of one kind of notice.
 *
 * @param words the kind in a few words
 * @param fixed whether it is essential, so that there is nothing to choose
 */
public record NoticeChoice(String code, String words, boolean fixed, Delivery delivery) {}
