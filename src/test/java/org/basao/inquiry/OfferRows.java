package org.basao.inquiry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RoundState;
import org.basao.kernel.VietnameseText;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;

/**
 * Requests with offers, put into a database by rows, for tests of what comes after them. Organisations lie in Hà Nội; everything is in
 * đồng; days count from the day of the clock.
 */
public final class OfferRows {
    private final Rows rows;
    private final PublicCodes codes;
    private final Instant now;

    /** @param now as the clock under test says it */
    public OfferRows(Rows rows, Instant now) {
        this.rows = rows;
        this.codes = new PublicCodes(rows);
        this.now = now;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, Days.ZONE);
    }

    /** @param kind such as {@code BUYER}. @return public code */
    public String organisation(String kind, String name) {
        String code = codes.issue(CodeKind.ORGANISATION).value();
        rows.change(
                """
                insert into organisation (code, kind, entity_type, name, name_key, tax_code_kind, province_id, state, created_at)
                select ?, ?, ?, ?, ?, 'NONE', id, 'ACTIVE', ? from place where code = '01' and level = 'PROVINCE' and valid_to is null
                """, code, kind, kind.equals("PRODUCER") ? "COOPERATIVE" : null, name, VietnameseText.key(name), now);
        return code;
    }

    /** A person with a mail address who belongs there. @return public code */
    public String person(String organisation, Role role) {
        String code = codes.issue(CodeKind.PERSON).value();
        rows.change(
                "insert into person (code, name, language, state, created_at) values (?, 'Lò Thị Mận', 'VI', 'ACTIVE', ?)",
                code,
                now);
        rows.change(
                "insert into identifier (person_id, kind, value, confirmed_at) select id, 'EMAIL', ?, ? from person where code = ?",
                code.toLowerCase(java.util.Locale.ROOT) + "@offers.example.vn",
                now,
                code);
        rows.change("""
                insert into membership (code, person_id, organisation_id, role, since)
                select ?, p.id, o.id, ?, ? from person p, organisation o where p.code = ? and o.code = ?
                """, codes.issue(CodeKind.MEMBERSHIP).value(), role, now, code, organisation);
        return code;
    }

    /** A public product of product set 11 with four stars until 2029. @return public code */
    public String product(String producer, String name) {
        String product = codes.issue(CodeKind.PRODUCT).value();
        rows.change("""
                insert into product (code, name, name_key, set_id, holder_id, province_id, created_at)
                select ?, ?, ?, s.id, o.id, o.province_id, ? from product_set s, organisation o where s.number = 11 and o.code = ?
                """, product, name, VietnameseText.key(name) + " " + product, now, producer);
        rows.change(
                "insert into listing (product_id, state, published_at) select id, 'PUBLISHED', ? from product where code = ?",
                now,
                product);
        rows.change("""
                insert into decision (issuer, level, number, year, signed_on)
                values ('UBND thành phố Hà Nội', 'PROVINCE', ?, 2026, date '2026-10-01')
                """, "QĐ-" + product);
        rows.change("""
                insert into certificate (code, product_id, decision_id, number, stars, place_name, issued_on, validity_months, valid_to)
                select ?, p.id, d.id, ?, 4, 'Hà Nội', date '2026-10-01', 36, date '2029-10-01'
                  from product p, decision d where p.code = ? and d.number = ?
                """, codes.issue(CodeKind.CERTIFICATE).value(), "CN-" + product, product, "QĐ-" + product);
        return product;
    }

    /**
     * An open request, answers until in a week.
     *
     * @param person who asks.
     * @return public code
     */
    public String request(String buyer, String person) {
        String code = codes.issue(CodeKind.REQUEST).value();
        rows.change("""
                insert into request (code, buyer_id, asked_by, state, origin, delivery_address, answer_by, open_until, made_at, changed_at, sent_at)
                select ?, id, ?, 'OPEN', 'DIRECT', 'Số 1 phố Hàng Chè', ?, ?, ?, ?, ? from organisation where code = ?
                """, code, person, today().plusDays(7), today().plusDays(7), now, now, now, buyer);
        return code;
    }

    /** Asks that producer, who has seen it. @return public code */
    public String talk(String request, String producer) {
        String code = codes.issue(CodeKind.TALK).value();
        rows.change("""
                insert into talk (code, request_id, producer_id, state, opened_at, seen_at, changed_at)
                select ?, r.id, o.id, 'SEEN', ?, ?, ? from request r, organisation o where r.code = ? and o.code = ?
                """, code, now, now, now, request, producer);
        return code;
    }

    /** The same, and nobody of the producer has looked at it yet. */
    public String invitation(String request, String producer) {
        String code = talk(request, producer);
        rows.change("update talk set state = 'INVITED', seen_at = null where code = ?", code);
        return code;
    }

    /** The next line of its request: so many kilograms of a product. */
    public void kilograms(String talk, String product, String amount) {
        kilograms(talk, product, amount, null);
    }

    /** The same with a price that the buyer has in mind, below the listing's minimum. */
    public void scant(String talk, String product, String amount, String targetPrice) {
        kilograms(talk, product, amount, new BigDecimal(targetPrice));
    }

    private void kilograms(String talk, String product, String amount, BigDecimal targetPrice) {
        rows.change(
                """
                insert into request_line (request_id, talk_id, position, product_id, certificate_id, amount, unit, dimension, base_quantity,
                                          target_price, below_minimum)
                select t.request_id, t.id, (select count(*) + 1 from request_line x where x.request_id = t.request_id),
                       p.id, c.id, ?, 'KILOGRAM', 'MASS', ?, ?::numeric, ?::numeric is not null
                  from talk t, product p join certificate c on c.product_id = p.id and c.effective @> ?
                 where t.code = ? and p.code = ?
                """, new BigDecimal(amount), new BigDecimal(amount), targetPrice, targetPrice, today(), talk, product);
    }

    /** A line of an offer: a price for one kilogram. */
    public record Line(int position, String price) {}

    /** A quotation of the producer that stands, without terms but its last day. @return public code */
    public String offer(String talk, LocalDate validUntil, Line... lines) {
        String code = draft(talk);
        for (Line line : lines) {
            rows.change("""
                    insert into round_line (round_id, request_line_id, price, unit, lead_time_days)
                    select o.id, w.id, ?, 'KILOGRAM', 5 from round o join talk t on t.id = o.talk_id
                      join request_line w on w.talk_id = t.id where o.code = ? and w.position = ?
                    """, new BigDecimal(line.price()), code, line.position());
        }
        send(talk, code, validUntil);
        return code;
    }

    /** One that sells a line in packs of so many kilograms, at least so many packs, cheaper from a number on. */
    public String packs(String talk, LocalDate validUntil, int position, Packs packs) {
        String code = draft(talk);
        rows.change(
                """
                insert into round_line (round_id, request_line_id, price, unit, pack_label, pack_base, amount, minimum)
                select o.id, w.id, ?, 'PACK', ?, ?, ?, ? from round o join talk t on t.id = o.talk_id
                  join request_line w on w.talk_id = t.id where o.code = ? and w.position = ?
                """,
                new BigDecimal(packs.price()),
                "túi " + packs.base() + " kg",
                new BigDecimal(packs.base()),
                new BigDecimal(packs.most()),
                new BigDecimal(packs.least()),
                code,
                position);
        rows.change("""
                insert into round_line_tier (round_line_id, from_amount, price)
                select l.id, ?, ? from round_line l join round o on o.id = l.round_id where o.code = ?
                """, new BigDecimal(packs.from()), new BigDecimal(packs.cheaper()), code);
        send(talk, code, validUntil);
        return code;
    }

    /**
     * @param base kilograms in one.
     *
     * @param from so many on each costs {@code cheaper}
     */
    public record Packs(String base, String price, String most, String least, String from, String cheaper) {}

    private String draft(String talk) {
        String code = codes.issue(CodeKind.ROUND).value();
        rows.change("""
                insert into round (code, talk_id, side, state, made_by, made_at)
                select ?, id, 'PRODUCER', 'DRAFT', 'test', ? from talk where code = ?
                """, code, now, talk);
        return code;
    }

    private void send(String talk, String round, LocalDate validUntil) {
        rows.change(
                "update round set state = 'SUPERSEDED', ended_at = ? where state = 'LIVE' and talk_id = (select id from talk where code = ?)",
                now,
                talk);
        rows.change("""
                update round o set state = 'LIVE', valid_until = ?, sent_by = 'test', sent_at = ?, vat_state = 'EXCLUDED', vat_rate = 8,
                       freight = 'TO_STORE', payment = 'Chuyển khoản trong 15 ngày',
                       number = (select count(*) + 1 from round x where x.talk_id = o.talk_id and x.number is not null)
                 where o.code = ?
                """, validUntil, now, round);
        rows.change("update talk set state = 'ANSWERED', answered_at = ? where code = ?", now, talk);
        rows.change("""
                update request r set open_until = greatest(r.open_until, ?::date)
                 where r.id = (select request_id from talk where code = ?)
                """, validUntil, talk);
    }

    /** Ends a round otherwise than by its last day. */
    public void end(String round, RoundState state) {
        rows.change("update round set state = ?, ended_at = ? where code = ?", state, now, round);
    }

    /** Ends a request. */
    public void end(String request, RequestState state) {
        rows.change("update request set state = ?, ended_at = ? where code = ?", state, now, request);
    }

    /** Takes the certificate of a product back from today on. */
    public void revoke(String product) {
        rows.change("""
                update certificate set revoked_from = ?, revocation_decision = 'QĐ thu hồi', revocation_reason = 'Mẫu không đạt'
                 where product_id = (select id from product where code = ?)
                """, today(), product);
    }

    /** The buyer takes a product without certificate, in writing. */
    public void waive(String talk, String product) {
        rows.change("""
                insert into talk_waiver (talk_id, product_id, text, waived_by, waived_at)
                select t.id, p.id, 'Chúng tôi vẫn lấy', 'test', ? from talk t, product p where t.code = ? and p.code = ?
                """, now, talk, product);
    }
}
