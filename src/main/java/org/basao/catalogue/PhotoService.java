package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.basao.catalogue.PhotoImage.Size;
import org.basao.catalogue.api.CataloguePermission;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Picture;
import org.basao.catalogue.api.Photo.Part;
import org.basao.catalogue.domain.Listing;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.NewFile;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.ProductScope;

/** Takes photos in. A photo stands in the draft from then on, and before the public when the draft is published. */
@ApplicationScoped
@Transactional
public class PhotoService {
    /** The largest file, in MB. */
    public static final int MEGABYTES = 20;

    /** What files of photos are for; the code is that of the photo. */
    static final String SUBJECT = "PHOTO";

    private static final int MEGABYTE = 1024 * 1024;

    /** Decoding takes memory: so many at once. */
    private static final Semaphore PLACES = new Semaphore(2, true);

    private Rows rows;
    private OfferService offers;
    private StoredFiles files;
    private Clock clock;
    private ProductScope scope;

    protected PhotoService() {}

    @Inject
    public PhotoService(Rows rows, OfferService offers, StoredFiles files, Clock clock, ProductScope scope) {
        this.rows = rows;
        this.offers = offers;
        this.files = files;
        this.clock = clock;
        this.scope = scope;
    }

    /**
     * Adds a photo behind the others of the draft. One that is there already is not added again, so that a broken upload may simply be
     * repeated.
     *
     * @throws NotFound if the product is not there or not the actor's
     * @throws BusinessException if it is no photo we can read, too large or too small, or there are too many
     */
    @CataloguePermission.Needed(CataloguePermission.WRITE)
    public void add(Actor actor, String product, InputStream content) {
        scope.expectReached(actor, product);
        List<Size> sizes = sizes(content);
        Listing listing = offers.listing(product).orElseGet(() -> offers.begun(product));
        Offer offer = listing.draft().map(OfferJson::read).orElseGet(() -> new OfferTable(rows).read(product));
        String hash = keep(actor, product, sizes);
        List<Picture> pictures = new ArrayList<>(offer.pictures());
        if (pictures.stream().anyMatch(picture -> picture.hash().equals(hash))) {
            return;
        }
        if (pictures.size() >= Offer.MOST_PICTURES) {
            throw new BusinessException("catalogue.photo.many", Offer.MOST_PICTURES);
        }
        pictures.add(new Picture(hash, null, null));
        offers.keep(actor, product, listing, offer.withPictures(pictures));
    }

    /**
     * Cuts a photo of the draft to the shape in which lists show it; the cut one takes its place, and the words said of it,
     * unless it stands there already.
     *
     * @throws NotFound if the product or the photo is not there, or not the actor's
     * @throws StaleVersion if somebody else wrote or published since
     */
    @CataloguePermission.Needed(CataloguePermission.WRITE)
    public void cut(Actor actor, String product, long version, String hash, Part part) {
        scope.expectReached(actor, product);
        Listing listing = offers.listing(product).orElseThrow(() -> new NotFound(product));
        listing.expectVersion(version);
        Offer offer = listing.draft().map(OfferJson::read).orElseGet(() -> new OfferTable(rows).read(product));
        StoredFile whole = rows.first("""
                        select s.file_key from photo f
                          join photo_size s on s.photo_id = f.id and s.width = f.width
                          join product p on p.id = f.product_id
                         where p.code = ?::bpchar and f.hash = ?::bpchar
                        """, row -> row.getString(1), product, hash)
                .flatMap(files::find)
                .filter(file -> offer.pictures().stream()
                        .anyMatch(picture -> picture.hash().equals(hash)))
                .orElseThrow(() -> new NotFound(product));
        String cut = keep(actor, product, cut(whole, part));
        offers.keep(
                actor,
                product,
                listing,
                offer.withPictures(offer.pictures().stream()
                        .map(picture -> picture.hash().equals(hash)
                                ? new Picture(cut, picture.altVi(), picture.altEn())
                                : picture)
                        .toList()));
    }

    private List<Size> cut(StoredFile whole, Part part) {
        PLACES.acquireUninterruptibly();
        try (InputStream content = files.open(whole)) {
            return PhotoImage.cut(content, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            PLACES.release();
        }
    }

    private static List<Size> sizes(InputStream content) {
        PLACES.acquireUninterruptibly();
        try {
            byte[] sent = content.readNBytes(MEGABYTES * MEGABYTE + 1);
            if (sent.length > MEGABYTES * MEGABYTE) {
                throw new BusinessException("catalogue.photo.large", MEGABYTES);
            }
            return PhotoImage.sizes(sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            PLACES.release();
        }
    }

    /** @return what names it */
    private String keep(Actor actor, String product, List<Size> sizes) {
        List<StoredFile> stored = sizes.stream()
                .map(size -> files.add(
                        new NewFile(
                                product + "-" + size.width() + ".jpg",
                                actor.actingFor() == null ? actor.code() : actor.actingFor(),
                                FileClass.PUBLIC_PHOTO,
                                actor.code()),
                        new ByteArrayInputStream(size.jpeg())))
                .toList();
        Size largest = sizes.getLast();
        String hash = stored.getLast().sha256();
        rows.first(
                        """
                        insert into photo (product_id, hash, width, height, added_at, added_by)
                        select id, ?, ?, ?, ?, ? from product where code = ?::bpchar
                        on conflict do nothing returning id
                        """,
                        row -> row.getLong(1),
                        hash,
                        largest.width(),
                        largest.height(),
                        clock.instant(),
                        actor.code(),
                        product)
                .ifPresent(photo -> use(photo, hash, sizes, stored));
        return hash;
    }

    /** Files that nothing uses, such as those of a photo that was there already, are collected by themselves. */
    private void use(long photo, String hash, List<Size> sizes, List<StoredFile> stored) {
        for (int i = 0; i < sizes.size(); i++) {
            String key = stored.get(i).key();
            rows.change(
                    "insert into photo_size (photo_id, width, file_key) values (?, ?, ?)",
                    photo,
                    sizes.get(i).width(),
                    key);
            var unused = files.use(key, SUBJECT, hash);
        }
    }
}
