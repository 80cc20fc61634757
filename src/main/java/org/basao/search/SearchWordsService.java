package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.basao.kernel.VietnameseText;
import org.basao.platform.config.Days;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.search.api.SearchPermission;

/**
 * Changes synonyms and pins. Each change is one statement that writes the audit too; the servers take it up within seconds (see
 * {@link QueryLanguage}).
 */
@ApplicationScoped
public class SearchWordsService {
    private Rows rows;
    private Clock clock;

    protected SearchWordsService() {}

    @Inject
    public SearchWordsService(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param rule in the signs of content/search/synonyms.txt, such as {@code lợn = heo}
     * @return false if it was already there
     * @throws InvalidField for {@code rule} if it cannot be read
     */
    @SearchPermission.Needed(SearchPermission.CHANGE_WORDS)
    public boolean addSynonym(Actor actor, String rule) {
        String text = checked(rule);
        return rows.change(
                        """
                with changed as (
                    insert into search_synonym (rule_key, rule, added_by, added_at) values (?, ?, ?, ?)
                    on conflict do nothing returning rule)
                insert into audit_entry (happened_at, actor, acting_for, action, subject_kind, subject_code)
                select ?, ?, ?, 'search.synonym.added', 'SYNONYM', rule from changed
                """,
                        SearchWords.key(text),
                        text,
                        actor.code(),
                        clock.instant(),
                        clock.instant(),
                        actor.code(),
                        actor.actingFor())
                > 0;
    }

    /**
     * Puts a rule in the place of another.
     *
     * @param before as the reader saw it
     * @throws InvalidField for {@code rule} if it cannot be read or is there already
     * @throws StaleVersion if the rule before is gone, because somebody else changed or ended it
     */
    @SearchPermission.Needed(SearchPermission.CHANGE_WORDS)
    public void changeSynonym(Actor actor, String before, String rule) {
        String text = checked(rule);
        int changed;
        try {
            changed = rows.change(
                    """
                    with changed as (
                        update search_synonym set rule_key = ?, rule = ?, added_by = ?, added_at = ? where rule_key = ?
                        returning rule)
                    insert into audit_entry (happened_at, actor, acting_for, action, subject_kind, subject_code, details)
                    select ?, ?, ?, 'search.synonym.changed', 'SYNONYM', rule, ? from changed
                    """,
                    SearchWords.key(text),
                    text,
                    actor.code(),
                    clock.instant(),
                    SearchWords.key(before),
                    clock.instant(),
                    actor.code(),
                    actor.actingFor(),
                    before);
        } catch (DatabaseException e) {
            if (e.violates("search_synonym_pkey")) {
                throw new InvalidField("rule", "search.synonym.there");
            }
            throw e;
        }
        if (changed == 0) {
            throw new StaleVersion();
        }
    }

    private static String checked(String rule) {
        String text = rule.strip();
        try {
            SearchWords.check(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidField("rule", "search.synonym.unreadable");
        }
        return text;
    }

    /** @return false if there is no such rule */
    @SearchPermission.Needed(SearchPermission.CHANGE_WORDS)
    public boolean removeSynonym(Actor actor, String rule) {
        return rows.change("""
                with changed as (delete from search_synonym where rule_key = ? returning rule)
                insert into audit_entry (happened_at, actor, acting_for, action, subject_kind, subject_code)
                select ?, ?, ?, 'search.synonym.removed', 'SYNONYM', rule from changed
                """, SearchWords.key(rule), clock.instant(), actor.code(), actor.actingFor()) > 0;
    }

    /**
     * Puts a product first for a query, or changes the end and the reason of a pin.
     *
     * @param until the last day, in Asia/Ho_Chi_Minh
     * @throws InvalidFields for {@code query}, {@code until} and {@code reason}: empty, or an end that has passed
     * @throws NotFound if there is no such product
     */
    @SearchPermission.Needed(SearchPermission.CHANGE_WORDS)
    public void pin(Actor actor, String query, String productCode, LocalDate until, String reason) {
        String key = VietnameseText.key(query);
        new InvalidFields.Checks()
                .run(() -> expect(!key.isEmpty(), "query", "search.pin.query"))
                .run(() -> expect(!until.isBefore(Days.today(clock)), "until", "search.pin.until"))
                .run(() -> expect(!reason.isBlank(), "reason", "search.pin.reason"))
                .end();
        int pinned = rows.change(
                """
                with changed as (
                    insert into search_pin (query_key, query, product_id, valid_to, reason, added_by, added_at)
                    select ?, ?, p.id, ?, ?, ?, ? from product p where p.code = ?::bpchar
                    on conflict (query_key, product_id) do update
                       set valid_to = excluded.valid_to, reason = excluded.reason,
                           added_by = excluded.added_by, added_at = excluded.added_at
                    returning valid_to)
                insert into audit_entry (happened_at, actor, acting_for, action, subject_kind, subject_code, reason, details)
                select ?, ?, ?, 'search.pin.added', 'PRODUCT', ?, ?, ? from changed
                """,
                key,
                query.strip(),
                until,
                reason.strip(),
                actor.code(),
                clock.instant(),
                productCode,
                clock.instant(),
                actor.code(),
                actor.actingFor(),
                productCode,
                reason.strip(),
                query.strip() + " ≤ " + until);
        if (pinned == 0) {
            throw new NotFound(productCode);
        }
    }

    private static void expect(boolean right, String field, String otherwise) {
        if (!right) {
            throw new InvalidField(field, otherwise);
        }
    }

    /** @return false if there is no such pin */
    @SearchPermission.Needed(SearchPermission.CHANGE_WORDS)
    public boolean unpin(Actor actor, String query, String productCode) {
        return rows.change(
                        """
                with changed as (
                    delete from search_pin i using product p
                     where p.id = i.product_id and i.query_key = ? and p.code = ?::bpchar returning i.query)
                insert into audit_entry (happened_at, actor, acting_for, action, subject_kind, subject_code, details)
                select ?, ?, ?, 'search.pin.removed', 'PRODUCT', ?, query from changed
                """,
                        VietnameseText.key(query),
                        productCode,
                        clock.instant(),
                        actor.code(),
                        actor.actingFor(),
                        productCode)
                > 0;
    }
}
