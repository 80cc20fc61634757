package org.basao.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionIT {
    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final Retention retention = services.get(Retention.class);
    private final Instant now = services.clock().instant();
    private final String person = person();

    @AfterEach
    void put_the_clock_back() {
        services.clock().reset();
        rows.change("delete from zero_hit where text = 'trial of forgetting'");
    }

    @Test
    void everything_that_is_kept_for_a_time_has_a_rule_and_every_rule_somebody_who_forgets() {
        assertThat(services.get(RetentionRules.class).on(Days.today(services.clock())))
                .extracting(RetentionRule::kind)
                .containsExactlyInAnyOrderElementsOf(retention.kinds().keySet());
    }

    @ParameterizedTest
    @CsvSource({"SIGN_IN,30", "ONE_TIME,30", "FAILED_TRY,1", "API_KEY,365", "ZERO_HIT,730", "CLOSED_ACCOUNT,1825"})
    void each_kind_stays_until_its_day_and_is_gone_after_it(String kind, int days) {
        put(kind);
        services.clock()
                .advance(Duration.ofDays(days)
                        .minusDays(kind.equals("ZERO_HIT") ? 8 : 0)
                        .minusHours(1));
        retention.forget();
        assertThat(count(kind)).as("before").isPositive();
        services.clock()
                .advance(Duration.ofDays(kind.equals("ZERO_HIT") ? 16 : 0).plusHours(2));
        retention.forget();
        assertThat(count(kind)).as("after").isZero();
    }

    @Test
    void what_still_works_stays_however_old_it_is() {
        rows.change(
                """
                insert into sign_in (code, person_id, token_hash, device, remembered, strong, created_at, seen_at, expires_at)
                select ?, id, ?, 'x', true, false, ?, ?, ? from person where code = ?
                """,
                services.get(PublicCodes.class).issue(CodeKind.SIGN_IN).value(),
                Secrets.hash(Secrets.token()),
                now.minus(Duration.ofDays(900)),
                now,
                now.plus(Duration.ofDays(1)),
                person);
        retention.forget();
        assertThat(count("SIGN_IN")).isOne();
    }

    private void put(String kind) {
        switch (kind) {
            case "SIGN_IN" ->
                rows.change(
                        """
                    insert into sign_in (code, person_id, token_hash, device, remembered, strong, created_at, seen_at, expires_at)
                    select ?, id, ?, 'x', true, false, ?, ?, ? from person where code = ?
                    """,
                        services.get(PublicCodes.class).issue(CodeKind.SIGN_IN).value(),
                        Secrets.hash(Secrets.token()),
                        now,
                        now,
                        now,
                        person);
            case "ONE_TIME" ->
                rows.change(
                        "insert into one_time (kind, token_hash, person_id, created_at, expires_at)"
                                + " select 'PASSWORD', ?, id, ?, ? from person where code = ?",
                        Secrets.hash(Secrets.token()),
                        now,
                        now,
                        person);
            case "FAILED_TRY" ->
                rows.change("insert into failed_try (key_hash, at) values (?, ?)", Secrets.hash(person), now);
            case "API_KEY" ->
                rows.change(
                        """
                    insert into api_token (code, organisation_id, name, token_hash, scopes, made_by, made_at, expires_at)
                    select ?, (select min(id) from organisation), 'x', ?, array['READ_CATALOGUE'], id, ?, ? from person where code = ?
                    """,
                        services.get(PublicCodes.class)
                                .issue(CodeKind.API_TOKEN)
                                .value(),
                        Secrets.hash(Secrets.token()),
                        now.minus(Duration.ofDays(30)),
                        now,
                        person);
            case "ZERO_HIT" ->
                rows.change("insert into zero_hit (week, text, times) values ('2026-W46', 'trial of forgetting', 1)");
            default -> {
                rows.change("update person set state = 'CLOSED', closed_at = ? where code = ?", now, person);
                rows.change(
                        "insert into consent (person_id, topic, version, given_at, taken_by)"
                                + " select id, 'TERMS', 'x', ?, code from person where code = ?",
                        now,
                        person);
            }
        }
    }

    private long count(String kind) {
        String who = " where person_id = (select id from person where code = ?)";
        return switch (kind) {
            case "SIGN_IN" -> count("select count(*) from sign_in" + who, person);
            case "ONE_TIME" -> count("select count(*) from one_time" + who, person);
            case "FAILED_TRY" -> count("select count(*) from failed_try where key_hash = ?", Secrets.hash(person));
            case "API_KEY" ->
                count("select count(*) from api_token where made_by = (select id from person where code = ?)", person);
            case "ZERO_HIT" -> count("select count(*) from zero_hit where text = ?", "trial of forgetting");
            default -> count("select count(*) from consent" + who, person);
        };
    }

    private long count(String sql, Object parameter) {
        return rows.first(sql, row -> row.getLong(1), parameter).orElseThrow();
    }

    private String person() {
        String code = services.get(PublicCodes.class).issue(CodeKind.PERSON).value();
        rows.change(
                "insert into person (code, name, language, state, created_at) values (?, 'Mai Quên', 'VI', 'ACTIVE', ?)",
                code,
                now);
        // in an empty database there is no organisation yet
        if (rows.first("select 1 from organisation limit 1", row -> true).isEmpty()) {
            rows.change(
                    """
                    insert into organisation (code, kind, entity_type, name, name_key, tax_code_kind, province_id, state, created_at)
                    select ?, 'PRODUCER', 'COOPERATIVE', 'HTX', 'htx', 'NONE', id, 'ACTIVE', ?
                      from place where code = '25' and level = 'PROVINCE' and valid_to is null
                    """,
                    services.get(PublicCodes.class).issue(CodeKind.ORGANISATION).value(),
                    now);
        }
        return code;
    }
}
