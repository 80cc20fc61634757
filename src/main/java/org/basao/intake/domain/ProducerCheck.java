package org.basao.intake.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.basao.intake.api.Column;
import org.basao.intake.api.Reason;
import org.basao.kernel.TaxCode;
import org.basao.kernel.VietnameseText;
import org.basao.organisation.api.EntityType;
import org.basao.place.Places;
import org.basao.place.api.CommuneView;
import org.basao.place.api.FormerProvinceView;
import org.basao.place.api.PlaceMatch;
import org.basao.place.api.ProvinceView;

/** Checks who makes a product and where. */
final class ProducerCheck {
    private final Places places;
    private final LocalDate today;

    ProducerCheck(Places places, LocalDate today) {
        this.places = places;
        this.today = today;
    }

    /** A producer with its places as they are called. */
    record Located(
            ProductRow.Producer producer, ProvinceView province, FormerProvinceView former, CommuneView commune) {

        /** The place as it was called on a day: before 1 July 2025 by the province of then. */
        String placeName(LocalDate day, Places places) {
            if (day.isBefore(Places.TWO_TIERS)) {
                FormerProvinceView then =
                        former == null ? places.formerProvince(province.name()).orElse(null) : former;
                return then == null ? province.fullName() : then.fullName();
            }
            return commune == null ? province.fullName() : commune.fullName() + ", " + province.fullName();
        }
    }

    /** Null if something is wrong; the reading then says what. */
    Located check(RowReading row) {
        String name = row.text(Column.PRODUCER);
        EntityType type = row.meaning(Column.ENTITY_TYPE, Reason.ENTITY_TYPE_UNKNOWN, Words::entityType);
        TaxCode taxCode = row.secret(Column.TAX_CODE, Reason.TAX_CODE, TaxCode::parse);
        String address = row.text(Column.ADDRESS);
        PlaceMatch place = row.meaning(Column.PROVINCE, Reason.PLACE_UNKNOWN, text -> places.find(text, today));
        FormerProvinceView former =
                row.meaning(Column.FORMER_PROVINCE, Reason.FORMER_PLACE_UNKNOWN, places::formerProvince);
        if (taxCode instanceof TaxCode.Household && type != null && isLegalPerson(type)) {
            row.problem(Column.TAX_CODE, Reason.TAX_CODE_KIND);
        }
        String key = name == null ? "" : VietnameseText.key(name);
        if (name != null && key.isEmpty()) {
            row.problem(Column.PRODUCER, Reason.NAME_UNREADABLE);
        }
        if (place == null) {
            return null;
        }
        if (former == null) {
            former = place.former();
        } else if (!former.provinceCode().equals(place.province().code())) {
            row.problem(
                    Column.FORMER_PROVINCE,
                    Reason.FORMER_PLACE_ELSEWHERE,
                    former.name(),
                    places.province(former.provinceCode(), today)
                            .map(ProvinceView::name)
                            .orElse(""));
        }
        CommuneView commune = commune(row, place.province());
        ProductRow.Producer producer = new ProductRow.Producer(
                name,
                key,
                type,
                taxCode == null ? new TaxCode.None() : taxCode,
                place.province().code(),
                former == null || former.name().equals(place.province().name()) ? null : former.code(),
                commune == null ? null : commune.code(),
                address);
        return new Located(producer, place.province(), former, commune);
    }

    private CommuneView commune(RowReading row, ProvinceView province) {
        String text = row.text(Column.COMMUNE);
        if (text == null) {
            return null;
        }
        Optional<CommuneView> commune = places.commune(province.code(), text);
        if (commune.isEmpty()) {
            row.problem(Column.COMMUNE, Reason.COMMUNE_UNKNOWN, text, province.name());
        }
        return commune.orElse(null);
    }

    private static boolean isLegalPerson(EntityType type) {
        return type == EntityType.COMPANY || type == EntityType.COOPERATIVE || type == EntityType.PRIVATE_ENTERPRISE;
    }
}
