package org.basao.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.basao.catalogue.api.VatState;
import org.basao.intake.domain.ProductRow.Offer;
import org.basao.intake.domain.ProductRow.Pack;

/** Gathers listings with their packs, capacities and standards, and writes them together. */
final class ListingWriter {
    private final ImportSession session;
    private final Instant now;
    private final SequenceBlock listingIds;
    private final SequenceBlock packIds;
    private CopyText listings = new CopyText();
    private CopyText packs = new CopyText();
    private CopyText capacities = new CopyText();
    private CopyText standards = new CopyText();
    private final List<Object[]> changedListings = new ArrayList<>();
    private final List<Object[]> changedPacks = new ArrayList<>();
    private final List<Long> changedIds = new ArrayList<>();

    ListingWriter(ImportSession session, Instant now) {
        this.session = session;
        this.now = now;
        this.listingIds = new SequenceBlock(session, "listing_seq");
        this.packIds = new SequenceBlock(session, "pack_seq");
    }

    void add(Matched row, long productId) {
        Offer offer = row.offer();
        Long listed = row.known() == null ? null : row.known().listingId();
        long id = listed == null ? listingIds.next() : listed;
        if (listed == null) {
            listings.row(
                    id,
                    productId,
                    ProductRow.FIRST_STATE,
                    now,
                    offer.descriptionVi(),
                    offer.descriptionEn(),
                    offer.storyVi(),
                    offer.storyEn(),
                    offer.storageVi(),
                    offer.storageEn(),
                    offer.shelfLifeDays(),
                    offer.leadTimeDays(),
                    offer.hsCode(),
                    offer.minimum() == null ? null : offer.minimum().amount(),
                    offer.minimum() == null ? null : offer.minimum().unit());
        } else {
            changedIds.add(id);
            changedListings.add(new Object[] {
                offer.descriptionVi(),
                offer.descriptionEn(),
                offer.storyVi(),
                offer.storyEn(),
                offer.storageVi(),
                offer.storageEn(),
                offer.shelfLifeDays(),
                offer.leadTimeDays(),
                offer.hsCode(),
                offer.minimum() == null ? null : offer.minimum().amount(),
                offer.minimum() == null ? null : offer.minimum().unit().name(),
                id
            });
        }
        addPack(offer.pack(), id, listed == null || row.known().offer().pack() == null);
        offer.capacity()
                .forEach(capacity -> capacities.row(
                        id,
                        capacity.month(),
                        capacity.quantity().amount(),
                        capacity.quantity().unit()));
        offer.standards()
                .forEach(standard -> standards.row(id, standard.name(), standard.number(), standard.validTo()));
    }

    private void addPack(Pack pack, long listingId, boolean fresh) {
        VatState vat = pack.vat() == null ? VatState.UNSTATED : pack.vat();
        if (fresh) {
            packs.row(
                    packIds.next(),
                    listingId,
                    1,
                    pack.label(),
                    pack.net().amount(),
                    pack.net().unit(),
                    pack.net().inBaseUnit(),
                    pack.net().unit().dimension(),
                    pack.perCarton(),
                    pack.gtin(),
                    pack.priceMin() == null,
                    pack.priceMin(),
                    pack.priceMax(),
                    vat,
                    pack.vatRate());
        } else {
            changedPacks.add(new Object[] {
                pack.label(),
                pack.net().amount(),
                pack.net().unit(),
                pack.net().inBaseUnit(),
                pack.net().unit().dimension(),
                pack.perCarton(),
                pack.gtin(),
                pack.priceMin() == null,
                pack.priceMin(),
                pack.priceMax(),
                vat,
                pack.vatRate(),
                listingId
            });
        }
    }

    void flush() {
        if (!changedIds.isEmpty()) {
            Long[] ids = changedIds.toArray(Long[]::new);
            session.change("delete from listing_capacity where listing_id = any(?)", (Object) ids);
            session.change("delete from listing_standard where listing_id = any(?)", (Object) ids);
        }
        session.copy(
                "listing (id, product_id, state, published_at, description_vi, description_en, story_vi, story_en, storage_vi,"
                        + " storage_en, shelf_life_days, lead_time_days, hs_code, minimum_order, minimum_unit)",
                listings);
        session.changeAll("""
                update listing set description_vi = ?, description_en = ?, story_vi = ?, story_en = ?, storage_vi = ?,
                       storage_en = ?, shelf_life_days = ?, lead_time_days = ?, hs_code = ?, minimum_order = ?, minimum_unit = ?,
                       version = version + 1
                 where id = ?
                """, changedListings);
        session.copy(
                "pack (id, listing_id, position, label, net_quantity, unit, base_quantity, dimension, per_carton, gtin,"
                        + " price_on_request, price_min, price_max, vat_state, vat_rate)",
                packs);
        session.changeAll("""
                update pack set label = ?, net_quantity = ?, unit = ?, base_quantity = ?, dimension = ?, per_carton = ?, gtin = ?,
                       price_on_request = ?, price_min = ?, price_max = ?, vat_state = ?, vat_rate = ?
                 where listing_id = ? and position = 1
                """, changedPacks);
        session.copy("listing_capacity (listing_id, month, quantity, unit)", capacities);
        session.copy("listing_standard (listing_id, standard, number, valid_to)", standards);
        listings = new CopyText();
        packs = new CopyText();
        capacities = new CopyText();
        standards = new CopyText();
        changedListings.clear();
        changedPacks.clear();
        changedIds.clear();
    }
}
