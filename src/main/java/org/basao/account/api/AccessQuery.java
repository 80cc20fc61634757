package org.basao.account.api;

/**
 * Which part of the access list.
 *
 * @param offices whether only offices of the programme
 * @param page from 1
 */
public record AccessQuery(boolean offices, int page) {
    /** Lines on a page. */
    public static final int LINES = 50;
}
