package org.basao.inquiry;

import java.util.ArrayList;
import java.util.List;
import org.basao.local.ServiceContainer;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/** A buyer that asked a producer for so many products, 50 kg each, and the producer's offer: 100,000 đồng for a kilogram of each. */
final class DealWorld {
    final OfferRows rows;
    final Actor buyer;
    final Actor producer;
    final String request;
    final String talk;
    final List<String> products = new ArrayList<>();
    final String round;

    DealWorld(ServiceContainer services, int lines) {
        rows = new OfferRows(services.get(Rows.class), services.clock().instant());
        buyer = member(rows.organisation("BUYER", "Siêu thị Sông Hồng"), Side.BUYER);
        producer = member(rows.organisation("PRODUCER", "HTX Chè Suối Giàng"), Side.PRODUCER);
        request = rows.request(buyer.actingFor(), buyer.code());
        talk = rows.talk(request, producer.actingFor());
        OfferRows.Line[] offered = new OfferRows.Line[lines];
        for (int i = 0; i < lines; i++) {
            products.add(rows.product(producer.actingFor(), "Chè " + (i + 1)));
            rows.kilograms(talk, products.get(i), "50");
            offered[i] = new OfferRows.Line(i + 1, "100000");
        }
        round = rows.offer(talk, rows.today().plusDays(10), offered);
    }

    Actor member(String organisation, Side side) {
        return Actor.person(rows.person(organisation, Role.MEMBER), new Acting(organisation, side, Role.MEMBER, null));
    }
}
