package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basao.catalogue.api.ListingState;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Picture;
import org.basao.catalogue.api.OfferView;
import org.basao.catalogue.api.Photo;
import org.basao.catalogue.api.PublishedOffer;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.ProductScope;
import org.basao.register.api.LegalNotice;

/** Reads offers for those who write them: the draft where there is one, otherwise what is public. */
@ApplicationScoped
public class Offers {
    private Rows rows;
    private ProductScope scope;

    protected Offers() {}

    @Inject
    public Offers(Rows rows, ProductScope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    /** @throws NotFound if the product is not there or not the actor's */
    public OfferView find(Actor actor, String product) {
        scope.expectReached(actor, product);
        return rows.first("""
                        select p.code, p.name, o.name as holder, s.number, s.name as set_name, s.name_en as set_name_en, s.group_code,
                               s.legal_notice, coalesce(l.version, 0) as version, p.version as product_version, l.state, l.draft_at, l.draft
                          from product p
                          join organisation o on o.id = p.holder_id
                          join product_set s on s.id = p.set_id
                          left join listing l on l.product_id = p.id
                         where p.code = ?::bpchar
                        """, this::view, product).orElseThrow(() -> new NotFound(product));
    }

    /**
     * Judges what would be kept in the place of what is written now, and keeps nothing.
     *
     * @throws NotFound if the product is not there or not the actor's
     * @throws org.basao.platform.error.BusinessException as {@link OfferService#save} would
     */
    public void expectSound(Actor actor, OfferView now, Offer offer) {
        scope.expectReached(actor, now.code());
        new OfferCheck(rows).expectSound(now.code(), now.offer(), offer);
    }

    private OfferView view(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String draft = row.getString("draft");
        Offer offer = draft == null ? new OfferTable(rows).read(code) : OfferJson.read(draft);
        String notice = row.getString("legal_notice");
        String state = row.getString("state");
        return new OfferView(
                code,
                row.getString("name"),
                row.getString("holder"),
                row.getInt("number"),
                row.getString("set_name"),
                row.getString("set_name_en"),
                row.getString("group_code"),
                notice == null ? null : LegalNotice.valueOf(notice),
                row.getLong("version"),
                row.getLong("product_version"),
                state == null ? null : ListingState.valueOf(state),
                instant(row, "draft_at"),
                offer,
                photos(code, offer.pictures()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** The photos of those names, with their sizes and the words said of them here; what is not there is left out. */
    List<Photo> photos(String product, Collection<Picture> pictures) {
        if (pictures.isEmpty()) {
            return List.of();
        }
        Map<String, Photo> known = rows
                .list(
                        """
                        select f.hash, f.width, f.height from photo f join product p on p.id = f.product_id
                         where p.code = ?::bpchar and f.hash = any(?::bpchar[])
                        """,
                        row -> new Photo(row.getString(1), row.getInt(2), row.getInt(3), null, null),
                        product,
                        pictures.stream().map(Picture::hash).toList())
                .stream()
                .collect(Collectors.toMap(Photo::hash, Function.identity()));
        List<Photo> photos = new ArrayList<>();
        for (Picture one : pictures) {
            Photo photo = known.get(one.hash());
            if (photo != null) {
                photos.add(new Photo(photo.hash(), photo.width(), photo.height(), one.altVi(), one.altEn()));
            }
        }
        return List.copyOf(photos);
    }

    /** Every state that was published, newest first. @throws NotFound if the product is not there or not the actor's */
    public List<PublishedOffer> history(Actor actor, String product) {
        scope.expectReached(actor, product);
        return rows.list(
                """
                select v.number, v.published_at, coalesce(n.name, v.published_by) as by_name, v.offer
                  from listing_version v
                  join listing l on l.id = v.listing_id
                  join product p on p.id = l.product_id
                  left join person n on n.code = v.published_by::bpchar
                 where p.code = ?::bpchar order by v.number desc
                """,
                row -> new PublishedOffer(
                        row.getInt("number"),
                        instant(row, "published_at"),
                        row.getString("by_name"),
                        OfferJson.read(row.getString("offer"))),
                product);
    }
}
