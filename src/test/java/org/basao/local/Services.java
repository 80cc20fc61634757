package org.basao.local;

import java.util.Map;

public final class Services {
    private static ServiceContainer shared;

    private Services() {}

    public static synchronized ServiceContainer shared() {
        if (shared == null) {
            Database database = TestServers.postgres();
            shared = ServiceContainer.start(
                    database.url(),
                    Database.APPLICATION,
                    Database.PASSWORD,
                    Map.of("BASAO_STAGE", "test", "BASAO_BASE_URL", "http://localhost"),
                    new TestClock());
        }
        return shared;
    }
}
