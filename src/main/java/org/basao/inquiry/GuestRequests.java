package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basao.inquiry.api.GuestRequestView;
import org.basao.inquiry.api.GuestRequestView.Message;
import org.basao.inquiry.api.OfferView;
import org.basao.inquiry.api.OfferedLine;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RequestView;
import org.basao.inquiry.api.Wanted;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Secrets;

/** What guests see of their requests: the link in the mail is their only key. */
@ApplicationScoped
public class GuestRequests {
    private Rows rows;
    private AskedProducts products;
    private OfferedLines offered;
    private Clock clock;

    protected GuestRequests() {}

    @Inject
    public GuestRequests(Rows rows, AskedProducts products, OfferedLines offered, Clock clock) {
        this.rows = rows;
        this.products = products;
        this.offered = offered;
        this.clock = clock;
    }

    private record Head(long id, String name, RequestState state, boolean sent, boolean claimed) {}

    /** Empty if the link leads nowhere, or is over. */
    public Optional<GuestRequestView> find(String token) {
        return rows.first(
                        """
                        select r.id, g.name, r.state, r.sent_at is not null as sent, g.claimed_at is not null as claimed
                          from request_guest g join request r on r.id = g.request_id
                         where g.token_hash = ? and g.token_until > ?
                        """,
                        row -> new Head(
                                row.getLong(1),
                                row.getString(2),
                                RequestState.valueOf(row.getString(3)),
                                row.getBoolean(4),
                                row.getBoolean(5)),
                        Secrets.hash(String.valueOf(token)),
                        clock.instant())
                .filter(head -> head.sent() || head.state() == RequestState.AWAITING_EMAIL)
                .map(this::view);
    }

    private GuestRequestView view(Head head) {
        LocalDate day = Days.today(clock);
        if (head.claimed()) { // it belongs to an organisation now, whose people read it at their desk
            return new GuestRequestView(false, true, "", null, Map.of(), null, Map.of(), Map.of());
        }
        if (!head.sent()) {
            Wanted wanted = new RequestTable(rows).draft(head.id());
            return new GuestRequestView(
                    true, false, head.name(), wanted, products.of(wanted.products(), day), null, Map.of(), Map.of());
        }
        RequestView request =
                new RequestRows(rows).find(head.id(), day, List.of()).orElseThrow();
        return new GuestRequestView(
                false, false, head.name(), null, Map.of(), request, offers(head.id(), day), messages(head.id()));
    }

    private record Standing(long round, OfferView offer) {}

    private Map<String, OfferView> offers(long request, LocalDate day) {
        List<Standing> standing = rows.list("""
                select o.*, t.code as talk, s.code as producer, s.name as producer_name, v.name as province, v.name_en as province_en,
                       (select count(*) from request_line l where l.talk_id = t.id) as asked
                  from round o
                  join talk t on t.id = o.talk_id
                  join organisation s on s.id = t.producer_id
                  join place v on v.id = s.province_id
                 where t.request_id = ? and o.state = 'LIVE' and o.side = 'PRODUCER' and o.valid_until >= ? order by t.id
                """, row -> new Standing(row.getLong("id"), offer(row)), request, day);
        Map<Long, List<OfferedLine>> lines = offered
                .of(standing.stream().map(Standing::round).toList(), day)
                .stream()
                .collect(Collectors.groupingBy(
                        OfferedLines.Row::round, Collectors.mapping(OfferedLines.Row::line, Collectors.toList())));
        return standing.stream()
                .map(one -> withLines(one.offer(), lines.getOrDefault(one.round(), List.of())))
                .collect(Collectors.toMap(OfferView::talk, Function.identity()));
    }

    private static OfferView offer(ResultSet row) throws SQLException {
        return new OfferView(
                row.getString("code"),
                row.getInt("number"),
                row.getString("talk"),
                row.getString("producer"),
                row.getString("producer_name"),
                row.getString("province"),
                row.getString("province_en"),
                row.getString("currency"),
                StandingRounds.terms(row),
                RequestRows.instant(row, "sent_at"),
                row.getInt("asked"),
                List.of());
    }

    private static OfferView withLines(OfferView bare, List<OfferedLine> lines) {
        return new OfferView(
                bare.round(),
                bare.number(),
                bare.talk(),
                bare.producer(),
                bare.producerName(),
                bare.province(),
                bare.provinceEn(),
                bare.currency(),
                bare.terms(),
                bare.sentAt(),
                bare.asked(),
                lines);
    }

    private record Said(String talk, Message message) {}

    private Map<String, List<Message>> messages(long request) {
        return rows
                .list(
                        """
                        select t.code, m.side, m.body, m.said_at from talk_message m join talk t on t.id = m.talk_id
                         where t.request_id = ? order by m.id
                        """,
                        row -> new Said(
                                row.getString(1),
                                new Message(
                                        Party.valueOf(row.getString(2)),
                                        row.getString(3),
                                        RequestRows.instant(row, "said_at"))),
                        request)
                .stream()
                .collect(Collectors.groupingBy(Said::talk, Collectors.mapping(Said::message, Collectors.toList())));
    }

    /**
     * A request that somebody asked as a guest before they had an account.
     *
     * @param products names, parted by commas
     */
    public record Claimable(String code, String products) {}

    /** Those asked from an address with which the person signs in. */
    public List<Claimable> claimable(Actor actor) {
        return rows.list("""
                select r.code, (select string_agg(q.name, ', ' order by l.position) from request_line l
                                  join product q on q.id = l.product_id where l.request_id = r.id) as products
                  from person p join identifier i on i.person_id = p.id and i.kind = 'EMAIL'
                  join request_guest g on g.mail = i.value and g.claimed_at is null and g.confirmed_at is not null
                  join request r on r.id = g.request_id
                 where p.code = ?::bpchar order by r.id
                """, row -> new Claimable(row.getString(1), row.getString(2)), actor.code());
    }
}
