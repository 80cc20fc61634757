package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.retention.Forgetful;

/** Forgets photos that nobody published and nobody works with any more. */
@ApplicationScoped
public class UnpublishedPhotos implements Forgetful {
    /** Of photo f; the parameters are twice the instant before which it was added and last written about. */
    static final String LEFT = """
            f.added_at < ?
               and not exists (select from listing_photo lp where lp.photo_id = f.id)
               and not exists (select from listing_version v join listing l on l.id = v.listing_id
                                where l.product_id = f.product_id and position(f.hash::text in v.offer) > 0)
               and not exists (select from listing l
                                where l.product_id = f.product_id and l.draft_at >= ? and position(f.hash::text in l.draft) > 0)
            """;

    private Rows rows;
    private PhotoRemoval removal;

    protected UnpublishedPhotos() {}

    @Inject
    public UnpublishedPhotos(Rows rows, PhotoRemoval removal) {
        this.rows = rows;
        this.removal = removal;
    }

    @Override
    public Map<String, Forgetting> kinds() {
        return Map.of("UNPUBLISHED_PHOTO", this::forget);
    }

    private int forget(Instant end) {
        List<Long> left =
                rows.list("select f.id from photo f where " + LEFT + " order by f.id", row -> row.getLong(1), end, end);
        return (int) left.stream().filter(photo -> removal.removed(photo, end)).count();
    }
}
