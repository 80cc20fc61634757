package org.basao.local;

import java.util.List;

/** How a command runs as an ordinary user when we are root, because Elasticsearch refuses root. */
final class OrdinaryUser {
    private OrdinaryUser() {}

    static List<String> prefix() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        // the one capability that is kept lets it enter the project's and the JDK's folder wherever they lie
        return List.of(
                "setpriv",
                "--reuid=nobody",
                "--regid=nogroup",
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override");
    }
}
