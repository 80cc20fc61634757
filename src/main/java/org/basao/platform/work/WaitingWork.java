package org.basao.platform.work;

/**
 * Some work of one kind that waits for somebody.
 *
 * @param code {@code <feature>.<name>}: the text {@code waits.<name>} of that feature's messages says it, with the number as {0}
 * @param count how many of it, more than zero
 * @param path the page where it is done, in Vietnamese, such as {@code /viec/xac-minh}
 */
public record WaitingWork(String code, long count, String path) {}
