package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.basao.catalogue.api.Offer;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.Rows;

/** Takes one photo away with its files, each in a transaction of its own. */
@ApplicationScoped
public class PhotoRemoval {
    private Rows rows;
    private StoredFiles files;

    protected PhotoRemoval() {}

    @Inject
    public PhotoRemoval(Rows rows, StoredFiles files) {
        this.rows = rows;
        this.files = files;
    }

    private record Draft(long listing, String text) {}

    /** @return false if somebody has begun to work with it again meanwhile */
    @Transactional
    public boolean removed(long photo, Instant end) {
        // the listing first, as whoever writes or publishes does
        Optional<Draft> draft = rows.first("""
                        select l.id, l.draft from listing l join photo f on f.product_id = l.product_id where f.id = ? for update of l
                        """, row -> new Draft(row.getLong(1), row.getString(2)), photo);
        Optional<String> hash = rows.first(
                "select f.hash from photo f where f.id = ? and " + UnpublishedPhotos.LEFT,
                row -> row.getString(1),
                photo,
                end,
                end);
        if (hash.isEmpty()) {
            return false;
        }
        draft.filter(one -> one.text() != null && one.text().contains(hash.get()))
                .ifPresent(one -> withdraw(one, hash.get()));
        List<String> keys =
                rows.list("select file_key from photo_size where photo_id = ?", row -> row.getString(1), photo);
        rows.change("delete from photo_size where photo_id = ?", photo);
        rows.change("delete from photo where id = ?", photo);
        keys.forEach(key -> files.release(key, PhotoService.SUBJECT, hash.get()));
        return true;
    }

    private void withdraw(Draft draft, String hash) {
        Offer offer = OfferJson.read(draft.text());
        Offer rest = offer.withPictures(offer.pictures().stream()
                .filter(picture -> !picture.hash().equals(hash))
                .toList());
        rows.change(
                "update listing set draft = ?, version = version + 1 where id = ?",
                OfferJson.write(rest),
                draft.listing());
    }
}
