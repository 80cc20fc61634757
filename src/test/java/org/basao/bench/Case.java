package org.basao.bench;

import java.util.function.IntFunction;

/**
 * One row of the table.
 *
 * @param name how it is called in {@code -Dbench.only} and in the table
 * @param request the request of a turn; turns count from 0 and are shared by all who ask
 */
record Case(String name, IntFunction<Question> request) {

    /**
     * One request.
     *
     * @param body sent by POST as JSON, or null for a GET
     * @param browser whether it comes from a browser, which takes compressed answers
     */
    record Question(String address, String body, boolean browser) {
        static Question get(String address) {
            return new Question(address, null, false);
        }

        static Question browse(String address) {
            return new Question(address, null, true);
        }
    }
}
