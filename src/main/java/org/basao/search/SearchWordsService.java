package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.basao.kernel.VietnameseText;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

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
     * @throws IllegalArgumentException if the rule cannot be read
     */
    public boolean addSynonym(Actor actor, String rule) {
        String text = rule.strip();
        SearchWords.check(text);
        return rows.change(
                        """
                with changed as (
                    insert into search_synonym (rule_key, rule, added_by, added_at) values (?, ?, ?, ?)
                    on conflict do nothing returning rule)
                insert into audit_entry (happened_at, actor, action, subject_kind, subject_code)
                select ?, ?, 'search.synonym.added', 'SYNONYM', rule from changed
                """, SearchWords.key(text), text, actor.code(), clock.instant(), clock.instant(), actor.code())
                > 0;
    }

    /** @return false if there is no such rule */
    public boolean removeSynonym(Actor actor, String rule) {
        return rows.change("""
                with changed as (delete from search_synonym where rule_key = ? returning rule)
                insert into audit_entry (happened_at, actor, action, subject_kind, subject_code)
                select ?, ?, 'search.synonym.removed', 'SYNONYM', rule from changed
                """, SearchWords.key(rule), clock.instant(), actor.code()) > 0;
    }

    /**
     * Puts a product first for a query, or changes the end and the reason of a pin.
     *
     * @param until the last day, in Asia/Ho_Chi_Minh
     * @return false if there is no such product
     * @throws IllegalArgumentException if the query or the reason is empty or the end has passed
     */
    public boolean pin(Actor actor, String query, String productCode, LocalDate until, String reason) {
        String key = VietnameseText.key(query);
        if (key.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException("a pin needs a query and a reason");
        }
        if (until.isBefore(Days.today(clock))) {
            throw new IllegalArgumentException(until + " has passed");
        }
        return rows.change(
                        """
                with changed as (
                    insert into search_pin (query_key, query, product_id, valid_to, reason, added_by, added_at)
                    select ?, ?, p.id, ?, ?, ?, ? from product p where p.code = ?::bpchar
                    on conflict (query_key, product_id) do update
                       set valid_to = excluded.valid_to, reason = excluded.reason,
                           added_by = excluded.added_by, added_at = excluded.added_at
                    returning valid_to)
                insert into audit_entry (happened_at, actor, action, subject_kind, subject_code, reason, details)
                select ?, ?, 'search.pin.added', 'PRODUCT', ?, ?, ? from changed
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
                        productCode,
                        reason.strip(),
                        query.strip() + " ≤ " + until)
                > 0;
    }

    /** @return false if there is no such pin */
    public boolean unpin(Actor actor, String query, String productCode) {
        return rows.change("""
                with changed as (
                    delete from search_pin i using product p
                     where p.id = i.product_id and i.query_key = ? and p.code = ?::bpchar returning i.query)
                insert into audit_entry (happened_at, actor, action, subject_kind, subject_code, details)
                select ?, ?, 'search.pin.removed', 'PRODUCT', ?, query from changed
                """, VietnameseText.key(query), productCode, clock.instant(), actor.code(), productCode) > 0;
    }
}
