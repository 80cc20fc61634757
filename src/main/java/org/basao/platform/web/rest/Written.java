package org.basao.platform.web.rest;

/**
 * What a call that writes is answered.
 *
 * @param status 200 or 201
 * @param location path of what was made, below the server's address; null if nothing was
 */
public record Written(int status, String location, Record body) {
    /** Something new, and where it is read. */
    public static Written made(String location, Record body) {
        return new Written(201, location, body);
    }

    /** Something that was there before has changed. */
    public static Written changed(Record body) {
        return new Written(200, null, body);
    }
}
