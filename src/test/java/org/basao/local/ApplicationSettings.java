package org.basao.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the WAR learns from its environment; {@code deploy/env.example} explains each variable.
 *
 * @param clock the instant at which the application's clock begins, in stage test; empty for the machine's time
 */
record ApplicationSettings(
        Database database,
        URI elasticsearch,
        String indexPrefix,
        URI baseUrl,
        String stage,
        String clock,
        int smtpPort,
        String secret,
        Path files) {

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "BASAO_DB_URL",
                database.url(),
                "BASAO_DB_USER",
                Database.APPLICATION,
                "BASAO_DB_PASSWORD",
                Database.PASSWORD,
                "BASAO_ELASTICSEARCH_URL",
                elasticsearch.toString(),
                "BASAO_INDEX_PREFIX",
                indexPrefix,
                "BASAO_BASE_URL",
                baseUrl.toString(),
                "BASAO_STAGE",
                stage,
                "BASAO_SMTP_HOST",
                "127.0.0.1",
                "BASAO_SMTP_PORT",
                String.valueOf(smtpPort),
                "BASAO_SECRET",
                secret));
        environment.put("BASAO_FILES", files.toString());
        // whoever comes from this machine is not slowed; a test that wants to be says that it is a proxy
        environment.put("BASAO_UNLIMITED", "127.0.0.0/8 ::1");
        environment.put("BASAO_TRUSTED_PROXIES", "127.0.0.0/8");
        if (stage.equals("test")) { // reached by a few requests, and not left again by waiting
            environment.put("BASAO_LIMIT_PAGES", "30/3600");
            environment.put("BASAO_LIMIT_API", "30/3600");
            environment.put("BASAO_LIMIT_SIGN_UP", "3/3600");
            environment.put("BASAO_LIMIT_REPORT", "3/3600");
        }
        if (!clock.isEmpty()) {
            environment.put("BASAO_CLOCK", clock);
        }
        return environment;
    }
}
