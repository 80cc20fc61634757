package org.basao.local.sample;

import java.time.LocalDate;
import java.util.Map;
import org.basao.intake.api.Column;
import org.basao.place.Places;
import org.basao.place.api.CommuneView;
import org.basao.place.api.FormerProvinceView;
import org.basao.place.api.ProvinceView;
import org.basao.register.api.DecisionLevel;

/**
 * A producer that does not exist.
 *
 * @param brand the given name that its goods may carry
 */
record SampleProducer(
        String name,
        String type,
        String taxCode,
        String brand,
        ProvinceView province,
        FormerProvinceView former,
        CommuneView commune,
        int house) {
    private static final LocalDate NEW_MINISTRY = LocalDate.of(2025, 3, 1);

    void write(Map<Column, String> row) {
        row.put(Column.PRODUCER, name);
        row.put(Column.ENTITY_TYPE, type);
        row.put(Column.TAX_CODE, taxCode);
        row.put(Column.PROVINCE, province.name());
        row.put(Column.FORMER_PROVINCE, former.name());
        row.put(Column.COMMUNE, commune.fullName());
        row.put(Column.ADDRESS, "Thôn " + house + ", " + commune.fullName());
    }

    /** Who signs for it on a day, as it was called that day. */
    String issuer(DecisionLevel level, LocalDate signedOn) {
        return switch (level) {
            case CENTRAL ->
                signedOn.isBefore(NEW_MINISTRY)
                        ? "Bộ Nông nghiệp và Phát triển nông thôn"
                        : "Bộ Nông nghiệp và Môi trường";
            case PROVINCE ->
                "UBND " + lower(signedOn.isBefore(Places.TWO_TIERS) ? former.fullName() : province.fullName());
            // the districts are gone and in no list of ours; most communes of today took the name of one
            case DISTRICT -> "UBND huyện " + commune.name();
        };
    }

    private static String lower(String fullName) {
        return Character.toLowerCase(fullName.charAt(0)) + fullName.substring(1);
    }
}
