package org.basao.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the operator sets, read once from environment variables that begin with {@code BASAO_} (named in deploy/env.example).
 * A wrong or missing value is refused in one line where it is first needed.
 */
@ApplicationScoped
public class Settings {
    private final Map<String, String> environment;

    public Settings() {
        this(System.getenv());
    }

    public Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public Stage stage() {
        String name = text("BASAO_STAGE").orElse("production");
        return Stream.of(Stage.values())
                .filter(stage -> stage.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("BASAO_STAGE must be production, local or test, not " + name));
    }

    /** The public address without a slash at its end, such as {@code https://basao.vn}. */
    public String baseUrl() {
        return required("BASAO_BASE_URL").replaceAll("/+$", "");
    }

    public String elasticsearchUrl() {
        return required("BASAO_ELASTICSEARCH_URL");
    }

    /** Begins the names of our indexes, so that two installations can share one Elasticsearch. */
    public String indexPrefix() {
        return text("BASAO_INDEX_PREFIX").orElse("basao");
    }

    /**
     * Where mails go. In production host and sender have to be given and STARTTLS is asked for unless it is switched off; elsewhere
     * they default to a server on this machine.
     */
    public MailSettings mail() {
        boolean production = stage() == Stage.PRODUCTION;
        return new MailSettings(
                production
                        ? required("BASAO_SMTP_HOST")
                        : text("BASAO_SMTP_HOST").orElse("127.0.0.1"),
                number("BASAO_SMTP_PORT", production ? 587 : 25),
                production
                        ? required("BASAO_MAIL_FROM")
                        : text("BASAO_MAIL_FROM").orElse("Ba Sao <basao@localhost>"),
                text("BASAO_SMTP_USER").orElse(null),
                text("BASAO_SMTP_PASSWORD").orElse(null),
                yes("BASAO_SMTP_STARTTLS", production));
    }

    /** The one folder for uploaded files, absolute; servers of one installation share it. */
    public Path filesFolder() {
        Path folder = Path.of(required("BASAO_FILES"));
        if (!folder.isAbsolute()) {
            throw new IllegalStateException("BASAO_FILES must begin at the root, not be " + folder);
        }
        return folder;
    }

    /** Key for encrypting and for keyed hashes; at least 32 characters. */
    public String secret() {
        String secret = required("BASAO_SECRET");
        if (secret.length() < 32) {
            throw new IllegalStateException("BASAO_SECRET needs at least 32 characters");
        }
        return secret;
    }

    /**
     * How often one network address may do something: times at once / seconds until that many again, or {@code off}.
     *
     * @param name the end of the variable's name, such as {@code SIGN_UP}
     */
    public Rate limit(String name, Rate otherwise) {
        String variable = "BASAO_LIMIT_" + name;
        try {
            return text(variable).map(Rate::parse).orElse(otherwise);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    variable + " must be such as 120/4 (times/seconds) or off, not " + e.getMessage(), e);
        }
    }

    /** The proxies whose word about the visitor's address is believed; none unless they are named. */
    public List<NetworkRange> trustedProxies() {
        return ranges("BASAO_TRUSTED_PROXIES");
    }

    /** Addresses that no limit slows, such as a monitor's; none unless they are named. */
    public List<NetworkRange> unlimitedAddresses() {
        return ranges("BASAO_UNLIMITED");
    }

    private List<NetworkRange> ranges(String name) {
        try {
            return text(name).stream()
                    .flatMap(written -> Stream.of(written.split("[,\\s]+", -1)))
                    .filter(one -> !one.isEmpty())
                    .map(NetworkRange::parse)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    name + " must list networks such as 10.0.0.0/8 or 2001:db8::/32, not " + e.getMessage(), e);
        }
    }

    /**
     * The clock of the whole application. {@code BASAO_CLOCK} (an ISO instant at which it starts to run) is honoured in stage
     * test only; elsewhere it stops the start, because a moved clock would show certificates that are not valid (law 4).
     */
    public Clock clock() {
        Clock system = Clock.system(Days.ZONE);
        Optional<String> start = text("BASAO_CLOCK");
        if (start.isEmpty()) {
            return system;
        }
        if (stage() != Stage.TEST) {
            throw new IllegalStateException("BASAO_CLOCK is only for stage test; remove it");
        }
        Instant then = Instant.parse(start.get());
        return Clock.offset(system, java.time.Duration.between(Instant.now(Clock.system(ZoneOffset.UTC)), then));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private int number(String name, int otherwise) {
        String written = text(name).orElse(String.valueOf(otherwise));
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(name + " must be a number, not " + written, e);
        }
    }

    private boolean yes(String name, boolean otherwise) {
        String written = text(name).orElse(String.valueOf(otherwise));
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException(name + " must be true or false, not " + written);
        };
    }

    private String required(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException(name + " is not set (see deploy/env.example)"));
    }
}
