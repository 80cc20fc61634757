package org.basao.inquiry;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.SaveRequest;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.api.Wanted.Line;
import org.basao.kernel.Origin;
import org.basao.local.ServiceContainer;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/** A buyer, and two producers with a public product each, for tests of asking. */
final class AskWorld {
    final ServiceContainer services;
    final Rows rows;
    final OfferRows made;
    final Actor buyer;
    final String producer;
    final String otherProducer;
    final String tea;
    final String honey;

    AskWorld(ServiceContainer services) {
        this.services = services;
        rows = services.get(Rows.class);
        made = new OfferRows(rows, services.clock().instant());
        buyer = member(made.organisation("BUYER", "Siêu thị Sông Hồng"), Side.BUYER, Role.MEMBER);
        producer = made.organisation("PRODUCER", "HTX Chè Suối Giàng");
        otherProducer = made.organisation("PRODUCER", "HTX Mật ong Mộc Châu");
        tea = made.product(producer, "Chè Shan");
        honey = made.product(otherProducer, "Mật ong");
    }

    Actor member(String organisation, Side side, Role role) {
        return Actor.person(made.person(organisation, role), new Acting(organisation, side, role, null));
    }

    /** The buyer before an officer has verified them. */
    Actor unverified() {
        return Actor.person(buyer.code(), new Acting(buyer.actingFor(), Side.BUYER, Role.MEMBER, null, false));
    }

    Wanted wanted(String... products) {
        return kilograms("50", products);
    }

    Wanted kilograms(String amount, String... products) {
        List<Line> lines = Arrays.stream(products)
                .map(product -> new Line(product, new BigDecimal(amount), "KILOGRAM", null, null, null))
                .toList();
        return new Wanted(
                lines,
                "01",
                "Số 1 phố Hàng Chè",
                null,
                null,
                Recurrence.ONCE,
                false,
                List.of(),
                null,
                "Cần hàng đều",
                made.today().plusDays(7));
    }

    String draft(Actor actor, String... products) {
        return services.get(RequestService.class).begin(actor, Origin.SEARCH, wanted(products));
    }

    String sent(Actor actor, String... products) {
        String code = draft(actor, products);
        send(actor, code, wanted(products));
        return code;
    }

    void send(Actor actor, String code, Wanted wanted) {
        services.get(RequestService.class).send(actor, new SaveRequest(code, version(code), wanted));
    }

    long version(String request) {
        return rows.first("select version from request where code = ?", row -> row.getLong(1), request)
                .orElseThrow();
    }

    RequestState state(String request) {
        return rows.first(
                        "select state from request where code = ?",
                        row -> RequestState.valueOf(row.getString(1)),
                        request)
                .orElseThrow();
    }

    String talk(String request, String producerCode) {
        return rows.first("""
                        select t.code from talk t join request r on r.id = t.request_id join organisation o on o.id = t.producer_id
                         where r.code = ? and o.code = ?
                        """, row -> row.getString(1), request, producerCode).orElseThrow();
    }

    List<String> told(Actor actor) {
        return rows.list(
                "select code from notice where recipient = ? order by id", row -> row.getString(1), actor.code());
    }

    List<String> audited(String request) {
        return rows.list(
                "select action from audit_entry where subject_code = ? order by id", row -> row.getString(1), request);
    }
}
