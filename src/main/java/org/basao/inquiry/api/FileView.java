package org.basao.inquiry.api;

/**
 * A file of a request, a message or a round, for whoever may see it.
 *
 * @param key names it in its address
 * @param size in bytes
 */
public record FileView(String key, String name, long size) {}
