package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.Rows;

/** Finds photos by their addresses. */
@ApplicationScoped
public class Photos {
    private Rows rows;
    private StoredFiles files;

    protected Photos() {}

    @Inject
    public Photos(Rows rows, StoredFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /**
     * One size of a photo.
     *
     * @param shown whether a product that is public that day shows it
     * @param holder code of the producer who may see it anyway
     */
    public record Found(StoredFile file, boolean shown, String holder) {}

    /**
     * The same photo may be that of several products, of several producers too.
     *
     * @param asker code of the organisation of whoever asks, or null
     */
    public Optional<Found> find(String hash, int width, LocalDate day, String asker) {
        return rows.first(
                        """
                        select s.file_key, o.code as holder,
                               exists (select from listing_photo lp join public_product(?) pp on pp.listing_id = lp.listing_id
                                        where lp.photo_id = f.id) as shown
                          from photo f
                          join photo_size s on s.photo_id = f.id and s.width = ?
                          join product p on p.id = f.product_id
                          join organisation o on o.id = p.holder_id
                         where f.hash = ?::bpchar
                         order by shown desc, (o.code = ?::bpchar) desc nulls last
                        """,
                        row -> new Row(row.getString(1), row.getString(2), row.getBoolean(3)),
                        day,
                        width,
                        hash,
                        asker)
                .flatMap(row -> files.find(row.key()).map(file -> new Found(file, row.shown(), row.holder())));
    }

    private record Row(String key, String holder, boolean shown) {}
}
