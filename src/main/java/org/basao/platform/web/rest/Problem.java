package org.basao.platform.web.rest;

import java.util.List;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param type an address in our API description that explains this kind of problem
 * @param title the kind in words, in the language of the answer
 * @param detail what to do about it
 * @param instance the path that was asked for, or {@code urn:uuid:…} under which the server's log tells more
 * @param errors each refused parameter; empty where none was to blame
 */
public record Problem(
        String type, String title, int status, String detail, String instance, List<ParameterError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One refused parameter.
     *
     * @param value what was given, cut after 80 characters; null if it was missing
     */
    public record ParameterError(String parameter, String value, String reason) {}
}
