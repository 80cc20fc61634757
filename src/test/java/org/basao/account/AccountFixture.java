package org.basao.account;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.Passwords;
import org.basao.local.ServiceContainer;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/** People, offices and producers by rows, each test its own. */
final class AccountFixture {
    static final String PASSWORD = "bốn con trâu ăn kẹo lạc";
    private static final String HASH = Passwords.hash(PASSWORD);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ServiceContainer services;
    private final Rows rows;
    private final String domain;

    /** @param domain of the mail addresses, so that a test can clean up after itself */
    AccountFixture(ServiceContainer services, String domain) {
        this.services = services;
        this.rows = services.get(Rows.class);
        this.domain = domain;
    }

    /** Somebody with a mail address and {@link #PASSWORD}. @return public code */
    String person() {
        String address = "n" + NEXT.incrementAndGet() + "@" + domain;
        return person(address, address);
    }

    String person(String name, String identifier) {
        String code = services.get(PublicCodes.class).issue(CodeKind.PERSON).value();
        rows.change(
                "insert into person (code, name, language, state, password_hash, created_at) values (?, ?, 'VI', 'ACTIVE', ?, ?)",
                code,
                name,
                HASH,
                services.clock().instant());
        Identifier read = Identifier.read(identifier).orElseThrow();
        rows.change(
                "insert into identifier (person_id, kind, value, confirmed_at) select id, ?, ?, ? from person where code = ?",
                read.kind(),
                read.value(),
                services.clock().instant(),
                code);
        return code;
    }

    /** A mobile number that nobody has. */
    static String phone() {
        return "0912" + "%06d".formatted(NEXT.incrementAndGet());
    }

    String address(String person) {
        return services.get(People.class).address(person);
    }

    Actor central(String person) {
        return Actor.person(person, new Acting(office(Side.CENTRAL, null), Side.CENTRAL, Role.MANAGER, null));
    }

    Actor officer(String person, Side side, String placeCode, Role role) {
        return Actor.person(person, new Acting(office(side, placeCode), side, role, place(side, placeCode)));
    }

    /** The office's public code; entered if it is new. */
    String office(Side side, String placeCode) {
        if (side == Side.CENTRAL) {
            return services.get(Offices.class).central();
        }
        Optional<String> there = rows.first(
                "select code from organisation where kind = 'AUTHORITY' and territory_id = ?",
                row -> row.getString(1),
                place(side, placeCode));
        return there.orElseGet(() -> {
            String code =
                    services.get(PublicCodes.class).issue(CodeKind.ORGANISATION).value();
            rows.change("""
                    insert into organisation (code, kind, level, territory_id, name, name_key, tax_code_kind, province_id, state, created_at)
                    select ?, 'AUTHORITY', ?, id, full_name, name_key, 'NONE', coalesce(parent_id, id), 'ACTIVE', ? from place where id = ?
                    """, code, side, services.clock().instant(), place(side, placeCode));
            return code;
        });
    }

    Long place(Side side, String placeCode) {
        return rows.first(
                        "select id from place where level = ? and code = ? and valid_to is null",
                        row -> row.getLong(1),
                        side,
                        placeCode)
                .orElseThrow();
    }

    /** The n-th commune of a province, by code. */
    String commune(String province, int n) {
        return rows.first("""
                        select c.code from place c join place p on p.id = c.parent_id
                         where c.level = 'COMMUNE' and c.valid_to is null and p.level = 'PROVINCE' and p.code = ? and p.valid_to is null
                         order by c.code limit 1 offset ?
                        """, row -> row.getString(1), province, n).orElseThrow();
    }

    /** A producer of that province. */
    String producer(String province) {
        String code =
                services.get(PublicCodes.class).issue(CodeKind.ORGANISATION).value();
        rows.change("""
                insert into organisation (code, kind, entity_type, name, name_key, tax_code_kind, province_id, state, created_at)
                select ?, 'PRODUCER', 'COOPERATIVE', 'HTX Đồng Tâm', 'htx dong tam', 'NONE', id, 'ACTIVE', ? from place where id = ?
                """, code, services.clock().instant(), place(Side.PROVINCE, province));
        return code;
    }

    /** The token of the last letter to that address. */
    String token(String address) {
        return rows.first(
                        "select substring(path from 'token=(.*)') from mail where address = ? order by id desc",
                        row -> row.getString(1),
                        address)
                .orElseThrow();
    }

    /** The kinds of letters to that address, oldest first. */
    java.util.List<String> letters(String address) {
        return rows.list("select code from mail where address = ? order by id", row -> row.getString(1), address);
    }

    /** What the audit says happened to that subject, oldest first. */
    java.util.List<String> audit(String subject) {
        return rows.list(
                "select action || ' by ' || actor || coalesce(': ' || reason, '') from audit_entry where subject_code = ? order by id",
                row -> row.getString(1),
                subject);
    }

    /** Nobody else's test shall send what this one asked for. */
    void leaveNoMailWaiting() {
        services.clock().reset();
        rows.change("delete from outbox where kind = 'mail'");
        rows.change("delete from mail where address like ?", "%@" + domain);
        rows.change(
                "delete from mail where recipient in (select p.code from person p join identifier i on i.person_id = p.id"
                        + " where i.value like ?)",
                "%@" + domain);
    }
}
