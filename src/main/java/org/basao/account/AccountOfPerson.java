package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.personal.PersonalData;
import org.basao.platform.personal.RowValues;
import org.basao.platform.personal.Subject;

/** The account itself: how the person is known, what they agreed to, where they belong and where they are signed in. */
@ApplicationScoped
public class AccountOfPerson implements PersonalData {
    private static final String WHO = " where person_id = (select id from person where code = ?::bpchar)";

    /** Each part with the columns of its rows; secrets are in none of them. */
    private static final Map<String, String> PARTS = parts();

    private Rows rows;
    private Clock clock;

    protected AccountOfPerson() {}

    @Inject
    public AccountOfPerson(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("person", """
                select code, name, language, created_at, password_changed, totp_confirmed as second_step_since
                  from person where code = ?::bpchar
                """);
        parts.put("identifiers", "select kind, value, confirmed_at from identifier" + WHO + " order by id");
        parts.put(
                "consents",
                "select topic, version, given_at, taken_by, withdrawn_at from consent" + WHO + " order by id");
        parts.put("memberships", """
                select o.code as organisation, o.name, m.role, m.since, m.until from membership m
                  join organisation o on o.id = m.organisation_id
                 where m.person_id = (select id from person where code = ?::bpchar) order by m.id
                """);
        parts.put(
                "signIns",
                "select device, remembered, strong as second_step, created_at, seen_at, expires_at from sign_in" + WHO
                        + " order by id");
        parts.put("oneTimeLinks", "select kind, created_at, expires_at, used_at from one_time" + WHO + " order by id");
        parts.put("apiKeys", """
                select code, name, made_at, expires_at, used_at, revoked_at from api_token
                 where made_by = (select id from person where code = ?::bpchar) order by id
                """);
        return parts;
    }

    @Override
    public Map<String, List<Map<String, Object>>> parts(Subject subject) {
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        PARTS.forEach((part, sql) -> found.put(part, rows.list(sql, RowValues::read, subject.person())));
        return found;
    }

    @Override
    public void erase(Subject subject) {
        for (String table : List.of("sign_in", "one_time", "recovery_code", "identifier")) {
            rows.change("delete from " + table + WHO, subject.person());
        }
        for (String identifier : subject.identifiers()) {
            // a sign-up or an invitation that waits for this address
            rows.change("delete from one_time where position(? in detail) > 0", "\"" + identifier + "\"");
        }
        rows.change(
                "update consent set withdrawn_at = coalesce(withdrawn_at, ?)" + WHO, clock.instant(), subject.person());
        rows.change("""
                update api_token set revoked_at = ?
                 where made_by = (select id from person where code = ?::bpchar) and revoked_at is null
                """, clock.instant(), subject.person());
    }
}
