package org.basao.platform.security;

/**
 * Who acts in a use case, as the audit names them.
 *
 * @param code stable and no personal data, such as {@code command:import}
 */
public record Actor(String code) {
    /** The operator at the command line. */
    public static Actor command(String name) {
        return new Actor("command:" + name);
    }
}
