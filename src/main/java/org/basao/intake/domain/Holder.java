package org.basao.intake.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.basao.intake.api.Column;
import org.basao.intake.domain.ProductRow.Producer;
import org.basao.kernel.TaxCode;
import org.basao.organisation.api.EntityType;

/** A producer as the register or an earlier row of the file knows it. Later rows may add what was not known. */
final class Holder {
    final long id;
    final boolean sample;
    final String name;
    final String nameKey;
    final EntityType type;
    final String provinceCode;
    String code;
    TaxCode taxCode;
    boolean hasTaxCode;
    String formerProvinceCode;
    String communeCode;
    String address;
    boolean written;
    boolean changed;
    boolean unverified;
    private final Map<Column, Boolean> saidByFile = new EnumMap<>(Column.class);

    /** One that the register holds; its tax code itself is not read, only that it has one. */
    Holder(
            long id,
            String code,
            String name,
            String nameKey,
            EntityType type,
            String provinceCode,
            boolean hasTaxCode,
            boolean sample) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.nameKey = nameKey;
        this.type = type;
        this.provinceCode = provinceCode;
        this.taxCode = new TaxCode.None();
        this.hasTaxCode = hasTaxCode;
        this.sample = sample;
        this.written = true;
    }

    /** One that a file names first. */
    Holder(long id, Producer producer, boolean sample) {
        this.id = id;
        this.name = producer.name();
        this.nameKey = producer.nameKey();
        this.type = producer.type();
        this.provinceCode = producer.provinceCode();
        this.taxCode = producer.taxCode();
        this.hasTaxCode = producer.taxCode().kind() != TaxCode.Kind.NONE;
        this.sample = sample;
        learn(producer);
    }

    /** Whether a producer of that name may be this one: nothing known of their places is against it. */
    boolean mayBe(Producer producer) {
        return agrees(communeCode, producer.communeCode()) && agrees(formerProvinceCode, producer.formerProvinceCode());
    }

    /** The column in which the row contradicts an earlier row of the same file; null if in none. */
    Column contradictionInFile(Producer producer) {
        if (said(Column.ADDRESS, address, producer.address())) {
            return Column.ADDRESS;
        }
        if (said(Column.COMMUNE, communeCode, producer.communeCode())) {
            return Column.COMMUNE;
        }
        return said(Column.FORMER_PROVINCE, formerProvinceCode, producer.formerProvinceCode())
                ? Column.FORMER_PROVINCE
                : null;
    }

    private boolean said(Column column, String known, String given) {
        return given != null && !given.equals(known) && saidByFile.containsKey(column);
    }

    /** Takes over what a row says of it. */
    void learn(Producer producer) {
        address = taken(Column.ADDRESS, address, producer.address());
        communeCode = taken(Column.COMMUNE, communeCode, producer.communeCode());
        formerProvinceCode = taken(Column.FORMER_PROVINCE, formerProvinceCode, producer.formerProvinceCode());
        if (!hasTaxCode && producer.taxCode().kind() != TaxCode.Kind.NONE) {
            taxCode = producer.taxCode();
            hasTaxCode = true;
            changed = written;
        }
    }

    private String taken(Column column, String known, String given) {
        if (given == null) {
            return known;
        }
        saidByFile.put(column, true);
        changed |= written && !Objects.equals(known, given);
        return given;
    }

    private static boolean agrees(String known, String given) {
        return known == null || given == null || known.equals(given);
    }
}
