package org.basao.local;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.basao.inquiry.OfferRows;
import org.basao.inquiry.OfferRows.Line;
import org.basao.inquiry.OfferRows.Packs;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;

/**
 * What the demonstration users find on their desks: a request to three producers of the same kind of goods, two of which have
 * offered, and a request that the demonstration producer has not looked at yet.
 */
public final class DemonstrationInquiries {
    private final Rows rows;
    private final Clock clock;

    public DemonstrationInquiries(Database database, Clock clock) {
        this.rows = new Rows(database.application());
        this.clock = clock;
    }

    private record Somebody(String person, String organisation) {}

    private record Goods(String product, String producer) {}

    /** Puts them there once, after the users. @return how many requests were made */
    public int enter() {
        Somebody buyer = somebody("buyer@demo.example");
        boolean asked = rows.first(
                        "select 1 from request r join organisation o on o.id = r.buyer_id where o.code = ? limit 1",
                        row -> true,
                        buyer.organisation())
                .isPresent();
        List<Goods> goods =
                asked ? List.of() : goods(somebody("producer@demo.example").organisation());
        if (goods.size() < 3) {
            return 0;
        }
        OfferRows offers = new OfferRows(rows, clock.instant());
        compared(offers, offers.request(buyer.organisation(), buyer.person()), goods);
        String fresh = offers.request(buyer.organisation(), buyer.person());
        offers.kilograms(
                offers.invitation(fresh, goods.getFirst().producer()),
                goods.getFirst().product(),
                "120");
        return 2;
    }

    private static void compared(OfferRows offers, String request, List<Goods> goods) {
        LocalDate today = offers.today();
        String first = asked(offers, request, goods.get(0));
        String second = asked(offers, request, goods.get(1));
        var unused = asked(offers, request, goods.get(2));
        unused = offers.offer(first, today.plusDays(12), new Line(1, "285000"));
        unused = offers.packs(second, today.plusDays(2), 2, new Packs("0.5", "150000", "200", "20", "100", "135000"));
    }

    private static String asked(OfferRows offers, String request, Goods goods) {
        String talk = offers.talk(request, goods.producer());
        offers.kilograms(talk, goods.product(), "60");
        return talk;
    }

    private Somebody somebody(String address) {
        return rows.first("""
                        select p.code, o.code from identifier i join person p on p.id = i.person_id
                          join membership m on m.person_id = p.id join organisation o on o.id = m.organisation_id where i.value = ?
                        """, row -> new Somebody(row.getString(1), row.getString(2)), address)
                .orElseThrow();
    }

    /** Of the demonstration producer something sold by weight, and of two others the same kind. */
    private List<Goods> goods(String producer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.ZONE);
        return rows.list("""
                with sold as (
                    select distinct on (p.set_id, o.id) p.set_id, p.code as product, o.code as producer, o.id
                      from public_product(?) c join product p on p.id = c.product_id and p.sample
                      join organisation o on o.id = c.holder_id
                      join pack k on k.listing_id = c.listing_id and k.position = 1 and k.dimension = 'MASS'
                     order by p.set_id, o.id, p.id)
                select s.product, s.producer from sold s
                 where s.set_id = (select w.set_id from sold w join sold x on x.set_id = w.set_id where w.producer = ?::bpchar
                                    group by w.set_id order by count(*) desc, w.set_id limit 1)
                 order by s.producer <> ?::bpchar, s.id limit 3
                """, row -> new Goods(row.getString(1), row.getString(2)), today, producer, producer);
    }
}
