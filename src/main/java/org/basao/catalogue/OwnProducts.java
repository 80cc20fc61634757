package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basao.catalogue.api.MyProduct;
import org.basao.catalogue.api.MyProduct.Missing;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.OwnProductView;
import org.basao.catalogue.api.OwnProductView.WhyNotPublic;
import org.basao.catalogue.api.Photo;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** Reads the products of the organisation for which somebody acts, also those that nobody else sees. */
@ApplicationScoped
public class OwnProducts {
    private static final String SELECT = """
            select p.code, p.name, p.name_en, o.state as holder, l.state as listing, now.last_day as certified_to, now.stars,
                   latest.issued_on > ? as later, latest.revoked_from <= ? as revoked, latest.issued_on is null as never,
                   l.draft, s.group_code,
                   case when l.id is null or l.draft is not null then null else array_remove(array[
                       case when not exists (select from listing_photo f where f.listing_id = l.id) then 'PHOTO' end,
                       case when not exists (select from pack k where k.listing_id = l.id) then 'PRICE' end,
                       case when l.minimum_order is null and s.group_code <> 'VI' then 'MINIMUM' end,
                       case when l.description_vi is null then 'DESCRIPTION' end,
                       case when l.story_vi is null then 'STORY' end,
                       case when p.name_en is null or coalesce(l.description_en, l.story_en) is null then 'ENGLISH' end,
                       case when not exists (select from listing_capacity m where m.listing_id = l.id) then 'CAPACITY' end], null)
                   end as missing,
                   (select f.hash from listing_photo lp join photo f on f.id = lp.photo_id
                     where lp.listing_id = l.id order by lp.position limit 1) as photo,
                   (select count(*) from listing_photo lp where lp.listing_id = l.id) as photos
              from product p
              join organisation o on o.id = p.holder_id
              join product_set s on s.id = p.set_id
              left join listing l on l.product_id = p.id
              left join lateral (select upper(c.effective) - 1 as last_day, c.stars from certificate c
                                  where c.product_id = p.id and c.stars >= 3 and c.effective @> ?::date) now on true
              left join lateral (select c.issued_on, c.revoked_from from certificate c
                                  where c.product_id = p.id and c.stars >= 3
                                  order by c.issued_on desc limit 1) latest on true
             where o.code = ?::bpchar and (?::bpchar is null or p.code = ?::bpchar)
             order by p.name_key, p.id
            """;

    private Rows rows;

    protected OwnProducts() {}

    @Inject
    public OwnProducts(Rows rows) {
        this.rows = rows;
    }

    /**
     * By name.
     *
     * @param day in Việt Nam, on which they are public or not
     */
    public List<OwnProductView> of(Actor actor, LocalDate day) {
        return rows.list(SELECT, OwnProducts::view, day, day, day, String.valueOf(actor.actingFor()), null, null);
    }

    /** The same with what is missing, as their producer finds them in the own list. Two statements, however many there are. */
    public List<MyProduct> mine(Actor actor, LocalDate day) {
        return mine(actor, day, null);
    }

    /** One of them; empty if it is not there or not the actor's. */
    public Optional<MyProduct> one(Actor actor, String product, LocalDate day) {
        return mine(actor, day, product).stream().findFirst();
    }

    /** @param photo what names the first photo, or null */
    private record Line(
            OwnProductView view, int stars, boolean draft, String photo, int photos, List<Missing> missing) {}

    private List<MyProduct> mine(Actor actor, LocalDate day, String product) {
        List<Line> lines = rows.list(
                SELECT, OwnProducts::line, day, day, day, String.valueOf(actor.actingFor()), product, product);
        List<String> hashes = lines.stream()
                .map(Line::photo)
                .filter(java.util.Objects::nonNull)
                .toList();
        Map<String, Photo> photos = hashes.isEmpty()
                ? Map.of()
                : rows
                        .list(
                                "select distinct on (hash) hash, width, height from photo where hash = any(?::bpchar[])",
                                row -> new Photo(row.getString(1), row.getInt(2), row.getInt(3), null, null),
                                hashes)
                        .stream()
                        .collect(Collectors.toMap(Photo::hash, Function.identity()));
        return lines.stream()
                .map(line -> new MyProduct(
                        line.view(),
                        line.stars(),
                        line.photo() == null ? null : photos.get(line.photo()),
                        line.draft(),
                        line.photos(),
                        line.missing()))
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        OwnProductView view = view(row);
        int stars = row.getInt("stars");
        String draft = row.getString("draft");
        if (draft != null) {
            Offer offer = OfferJson.read(draft);
            return new Line(
                    view,
                    stars,
                    true,
                    offer.pictures().isEmpty()
                            ? null
                            : offer.pictures().getFirst().hash(),
                    offer.pictures().size(),
                    MyProduct.missingIn(offer, row.getString("group_code").equals("VI")));
        }
        List<Missing> missing = row.getArray("missing") == null
                ? MyProduct.missingIn(Offer.EMPTY, row.getString("group_code").equals("VI"))
                : OfferTable.texts(row, "missing").stream()
                        .map(Missing::valueOf)
                        .toList();
        return new Line(view, stars, false, row.getString("photo"), row.getInt("photos"), missing);
    }

    private static OwnProductView view(ResultSet row) throws SQLException {
        LocalDate certifiedTo = row.getObject("certified_to", LocalDate.class);
        List<WhyNotPublic> why = new ArrayList<>();
        if (!row.getString("holder").equals("ACTIVE")) {
            why.add(WhyNotPublic.HOLDER_NOT_ACTIVE);
        }
        String listing = String.valueOf(row.getString("listing"));
        if (!listing.equals("PUBLISHED")) {
            why.add(listing.equals("WITHDRAWN") ? WhyNotPublic.WITHDRAWN : WhyNotPublic.NOT_PUBLISHED);
        }
        if (certifiedTo == null) {
            why.add(uncertified(row));
        }
        return new OwnProductView(
                row.getString("code"), row.getString("name"), row.getString("name_en"), certifiedTo, List.copyOf(why));
    }

    private static WhyNotPublic uncertified(ResultSet row) throws SQLException {
        if (row.getBoolean("never")) {
            return WhyNotPublic.NOT_CERTIFIED;
        }
        if (row.getBoolean("later")) {
            return WhyNotPublic.NOT_YET_CERTIFIED;
        }
        return row.getBoolean("revoked") ? WhyNotPublic.CERTIFICATE_REVOKED : WhyNotPublic.CERTIFICATE_EXPIRED;
    }
}
