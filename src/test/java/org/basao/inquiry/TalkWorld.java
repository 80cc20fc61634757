package org.basao.inquiry;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.Attached;
import org.basao.inquiry.api.PriceStep;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RoundTerms;
import org.basao.inquiry.api.TradeUnit;
import org.basao.inquiry.api.WriteRound;
import org.basao.kernel.Unit;
import org.basao.local.ServiceContainer;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/** A buyer that asked a producer for 50 kg of one product and has no answer yet; a member and a manager of the producer. */
final class TalkWorld {
    final OfferRows rows;
    final Actor buyer;
    final Actor member;
    final Actor manager;
    final String request;
    final String talk;
    final String product;

    TalkWorld(ServiceContainer services) {
        rows = new OfferRows(services.get(Rows.class), services.clock().instant());
        String producer = rows.organisation("PRODUCER", "HTX Chè Suối Giàng");
        buyer = actor(rows.organisation("BUYER", "Siêu thị Sông Hồng"), Side.BUYER, Role.MEMBER);
        member = actor(producer, Side.PRODUCER, Role.MEMBER);
        manager = actor(producer, Side.PRODUCER, Role.MANAGER);
        request = rows.request(buyer.actingFor(), buyer.code());
        talk = rows.talk(request, producer);
        product = rows.product(producer, "Chè shan tuyết");
        rows.kilograms(talk, product, "50");
    }

    Actor actor(String organisation, Side side, Role role) {
        return Actor.person(rows.person(organisation, role), new Acting(organisation, side, role, null));
    }

    /** Somebody of the other producers that buyers might ask. */
    Actor rival() {
        return actor(rows.organisation("PRODUCER", "HTX Đối thủ"), Side.PRODUCER, Role.MANAGER);
    }

    Actor otherBuyer() {
        return actor(rows.organisation("BUYER", "Siêu thị khác"), Side.BUYER, Role.MANAGER);
    }

    static RoundTerms until(LocalDate day) {
        return new RoundTerms(day, VatState.UNSTATED, null, null, null, null, null, null, null, null);
    }

    static QuotedLine kilogram(String price, PriceStep... tiers) {
        return new QuotedLine(
                1, new BigDecimal(price), TradeUnit.of(Unit.KILOGRAM), null, null, null, null, null, List.of(tiers));
    }

    static QuotedLine atLeast(String price, String minimum) {
        return new QuotedLine(
                1,
                new BigDecimal(price),
                TradeUnit.of(Unit.KILOGRAM),
                null,
                new BigDecimal(minimum),
                null,
                null,
                null,
                List.of());
    }

    /** The first offer at that price, until in ten days. */
    WriteRound first(String price) {
        return write(0, 0, price);
    }

    WriteRound write(long version, int after, String price) {
        return new WriteRound(talk, version, after, until(rows.today().plusDays(10)), List.of(kilogram(price)));
    }

    static Attached paper(String name) {
        return new Attached(
                name, new ByteArrayInputStream("%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1)));
    }
}
