package org.basao.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.basao.account.domain.Passwords;
import org.basao.account.domain.SecondStep;
import org.basao.kernel.PublicCode;
import org.basao.kernel.VietnameseText;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Seal;
import org.basao.platform.security.Side;

/**
 * One person for each role, so that whoever tries the run command sees every desk. Their random passwords and second steps are kept in
 * the run's folder and set again at each start. They are sample rows, which production refuses, and this class is in no artefact.
 */
public final class DemonstrationUsers {
    private final Rows rows;
    private final PublicCodes codes;
    private final String secret;
    private final Clock clock;

    /** @param secret what the application knows as BASAO_SECRET */
    public DemonstrationUsers(Database database, String secret, Clock clock) {
        this.rows = new Rows(database.application());
        this.codes = new PublicCodes(rows);
        this.secret = secret;
        this.clock = clock;
    }

    /** Somebody to be. */
    private enum Part {
        BUYER("Buyer, manager", "Trần Minh Mua", Side.BUYER, Role.MANAGER),
        PRODUCER("Producer, manager", "Lò Thị Sản", Side.PRODUCER, Role.MANAGER),
        PRODUCER_MEMBER("Producer, member", "Vàng A Xuất", Side.PRODUCER, Role.MEMBER),
        FAIR("Fair organiser", "Phạm Hội Chợ", Side.FAIR_ORGANISER, Role.MANAGER),
        COMMUNE("Commune officer", "Hoàng Thị Xã", Side.COMMUNE, Role.MEMBER),
        PROVINCE("Province officer, manager", "Nguyễn Văn Tỉnh", Side.PROVINCE, Role.MANAGER),
        CENTRAL("Central administrator", "Đỗ Thị Trung Ương", Side.CENTRAL, Role.MANAGER);

        private final String says;
        private final String person;
        private final Side side;
        private final Role role;

        Part(String says, String person, Side side, Role role) {
            this.says = says;
            this.person = person;
            this.side = side;
            this.role = role;
        }

        private String address() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@demo.example";
        }
    }

    /**
     * Somebody who is there now.
     *
     * @param secondStep the secret of the second step in Base32, or empty where none is needed
     */
    public record User(String says, String address, String password, String secondStep) {
        /**
         * One line for the screen.
         *
         * @param code of the second step at this moment
         */
        String line(String code) {
            String second = secondStep.isEmpty() ? "" : "  second step " + secondStep + ", now " + code;
            return "  %-26s %-26s %s%s".formatted(says, address, password, second);
        }
    }

    /**
     * Sees to it that all of them are there, with the passwords that the file names.
     *
     * @param file of passwords and secrets, made if it is missing, readable by its owner only
     */
    public List<User> enter(Path file) {
        Properties kept = kept(file);
        return Stream.of(Part.values()).map(part -> enter(part, kept)).toList();
    }

    /** What the run command says of them. */
    public void say(List<User> users) {
        Progress.say("To try it as somebody, sign in with one of these (demonstration only):");
        users.forEach(user -> Progress.say(
                user.line(user.secondStep().isEmpty() ? "" : SecondStep.code(user.secondStep(), clock.instant()))));
    }

    private User enter(Part part, Properties kept) {
        boolean officer = part.side.isAuthority();
        String password = kept.getProperty(part + ".password");
        String step = officer ? kept.getProperty(part + ".second") : "";
        if (rows.first("select 1 from identifier where value = ?", row -> true, part.address())
                .isEmpty()) {
            person(part);
        }
        rows.change(
                """
                update person set password_hash = ?, password_changed = ?, totp_secret = ?, totp_confirmed = ?::timestamptz,
                                  totp_last_step = null, state = 'ACTIVE'
                 where id = (select person_id from identifier where value = ?)
                """,
                Passwords.hash(password),
                clock.instant(),
                officer ? new Seal(secret, "second step").seal(step) : null,
                officer ? clock.instant() : null,
                part.address());
        return new User(part.says, part.address(), password, step);
    }

    private void person(Part part) {
        String code = codes.issue(CodeKind.PERSON).value();
        rows.change(
                "insert into person (code, name, language, state, sample, created_at) values (?, ?, 'VI', 'ACTIVE', true, ?)",
                code,
                part.person,
                clock.instant());
        rows.change(
                "insert into identifier (person_id, kind, value, confirmed_at) select id, 'EMAIL', ?, ? from person where code = ?",
                part.address(),
                clock.instant(),
                code);
        rows.change("""
                insert into consent (person_id, topic, version, given_at, taken_by)
                select id, 'TERMS', 'demonstration', ?, code from person where code = ?
                """, clock.instant(), code);
        rows.change(
                """
                insert into membership (code, person_id, organisation_id, role, since)
                select ?, p.id, o.id, ?, ? from person p, organisation o where p.code = ? and o.code = ?
                """,
                codes.issue(CodeKind.MEMBERSHIP).value(),
                part.role,
                clock.instant(),
                code,
                organisation(part.side));
    }

    private String organisation(Side side) {
        return switch (side) {
            case PRODUCER -> producer();
            case BUYER -> firm(side, "Công ty Thu mua Minh Họa");
            case FAIR_ORGANISER -> firm(side, "Trung tâm Hội chợ Minh Họa");
            case CENTRAL -> office(side, "Văn phòng Chương trình OCOP Trung ương", null);
            case PROVINCE -> office(side, "Văn phòng Điều phối Chương trình OCOP " + name(province()), province());
            case COMMUNE -> office(side, "Ủy ban nhân dân " + name(commune()), commune());
        };
    }

    /** The sample producer with the most products. */
    private String producer() {
        return rows.first("""
                        select o.code from organisation o join product p on p.holder_id = o.id
                         where o.kind = 'PRODUCER' and o.sample group by o.id order by count(*) desc, o.id limit 1
                        """, row -> row.getString(1)).orElseThrow();
    }

    private long province() {
        return rows.first("select province_id from organisation where code = ?", row -> row.getLong(1), producer())
                .orElseThrow();
    }

    /** That of the producer, or the first of its province where the sample says none. */
    private long commune() {
        return rows.first("""
                        select coalesce(o.commune_id, (select min(c.id) from place c
                                 where c.parent_id = o.province_id and c.level = 'COMMUNE' and c.valid_to is null))
                          from organisation o where o.code = ?
                        """, row -> row.getLong(1), producer()).orElseThrow();
    }

    private String name(long place) {
        String name = rows.first("select full_name from place where id = ?", row -> row.getString(1), place)
                .orElseThrow();
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private String firm(Side side, String name) {
        return rows.first(
                        "select code from organisation where kind = ? and name = ? and sample",
                        row -> row.getString(1),
                        side,
                        name)
                .orElseGet(() -> insert(side.name(), null, name, null));
    }

    private String office(Side side, String name, Long territory) {
        return rows.first(
                        "select code from organisation where kind = 'AUTHORITY' and level = ? and territory_id is not distinct from ?::bigint",
                        row -> row.getString(1),
                        side,
                        territory)
                .orElseGet(() -> insert("AUTHORITY", side, name, territory));
    }

    private String insert(String kind, Side level, String name, Long territory) {
        String code = codes.issue(CodeKind.ORGANISATION).value();
        rows.change("""
                insert into organisation (code, kind, level, territory_id, name, name_key, tax_code_kind, province_id, state, sample, created_at)
                values (?, ?, ?, ?::bigint, ?, ?, 'NONE', ?, 'ACTIVE', true, ?)
                """, code, kind, level, territory, name, VietnameseText.key(name), province(), clock.instant());
        return code;
    }

    private static Properties kept(Path file) {
        Properties kept = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    kept.load(reader);
                }
            } else {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            SecureRandom random = new SecureRandom();
            for (Part part : Part.values()) {
                kept.putIfAbsent(part + ".password", PublicCode.random(random) + "-" + PublicCode.random(random));
                kept.putIfAbsent(part + ".second", SecondStep.secret());
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                kept.store(writer, "demonstration users of ./mvnw -Prun");
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
