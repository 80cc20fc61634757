package org.basao.site.web.api;

/**
 * What a call that writes made or changed: its answer, the same whenever the call comes again.
 *
 * @param url path at which it is read
 */
public record MadeSheet(String code, String url) {}
