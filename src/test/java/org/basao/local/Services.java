package org.basao.local;

import java.util.Map;

/** The services of the application on the database that all tests of this JVM share. */
public final class Services {
    private static ServiceContainer shared;

    private Services() {}

    /** Started when first asked for, with a clock that tests may move (and put back). */
    public static synchronized ServiceContainer shared() {
        if (shared == null) {
            Database database = TestServers.postgres();
            shared = ServiceContainer.start(
                    database.url(),
                    Database.APPLICATION,
                    Database.PASSWORD,
                    Map.of(
                            "BASAO_STAGE",
                            "test",
                            "BASAO_BASE_URL",
                            "http://localhost",
                            "BASAO_SECRET",
                            "a secret of the tests, long enough to be one",
                            "BASAO_FILES",
                            TestServers.filesFolder().toString(),
                            "BASAO_SMTP_PORT",
                            String.valueOf(TestServers.mailPort()),
                            "BASAO_ELASTICSEARCH_URL",
                            "http://127.0.0.1:9",
                            "BASAO_INDEX_PREFIX",
                            "services"),
                    new TestClock());
        }
        return shared;
    }
}
