package org.basao.site.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a visitor answered to the question for the age. It holds for one look at one product and is kept nowhere, so that the page needs
 * neither cookie nor session and stays the same for everybody who has not answered.
 */
enum AgeAnswer {
    NOT_GIVEN,
    /** 18 or older. */
    GROWN,
    YOUNG;

    private static final String PARAMETER = "age";
    private static final String GROWN_VALUE = "18";
    private static final String YOUNG_VALUE = "young";

    static AgeAnswer of(HttpServletRequest request) {
        return read(request.getParameter(PARAMETER), request.getHeader("Sec-Fetch-Site"));
    }

    /**
     * An answer counts if it comes from the question itself: a link that somebody passed on asks anew.
     *
     * @param site where the browser says that the request comes from; null from what does not say it
     */
    static AgeAnswer read(String value, String site) {
        if (value == null || !(site == null || site.equals("same-origin"))) {
            return NOT_GIVEN;
        }
        return switch (value) {
            case GROWN_VALUE -> GROWN;
            case YOUNG_VALUE -> YOUNG;
            default -> NOT_GIVEN;
        };
    }
}
