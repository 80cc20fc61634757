package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.basao.kernel.VietnameseText;
import org.basao.platform.error.InvalidField;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.CertifiedField;
import org.basao.register.domain.Product;
import org.basao.register.domain.Stated;

/**
 * What is on record of a product's certified fields, and how it is changed. Recipe and label have no place in the register of their
 * own: the newest text that an officer agreed to is what is on record.
 */
@ApplicationScoped
public class CertifiedFacts {
    private Rows rows;

    protected CertifiedFacts() {}

    @Inject
    public CertifiedFacts(Rows rows) {
        this.rows = rows;
    }

    /**
     * What a producer typed, as it would be stored.
     *
     * @throws InvalidField for {@code value}
     */
    String read(CertifiedField field, String typed) {
        String value =
                Stated.text("value", typed, field == CertifiedField.NAME ? Stated.LONGEST_NAME : Stated.LONGEST_TEXT);
        return switch (field) {
            case NAME -> name(value);
            case HOLDER -> {
                var unused = holder(value);
                yield value;
            }
            case SET -> String.valueOf(setNumber(value));
            case RECIPE, LABEL -> value;
        };
    }

    private static String name(String value) {
        if (VietnameseText.key(value).isEmpty()) {
            throw new InvalidField("value", "register.text.missing");
        }
        return value.replaceAll("\\s+", " ");
    }

    /** What is on record, or null. */
    String now(Product product, CertifiedField field) {
        return switch (field) {
            case NAME -> product.name();
            case HOLDER -> first("select code from organisation where id = ?", product.holderId());
            case SET -> first("select number::text from product_set where id = ?", product.setId());
            case RECIPE, LABEL ->
                first(
                        "select new_value from certified_change where product_id = ? and field = ? and state = 'APPROVED'"
                                + " order by decided_at desc, id desc limit 1",
                        product.id(),
                        field);
        };
    }

    private String first(String sql, Object... parameters) {
        return rows.first(sql, row -> row.getString(1), parameters).orElse(null);
    }

    void apply(Product product, CertifiedField field, String value) {
        switch (field) {
            case NAME -> product.rename(value);
            case HOLDER -> {
                Holder holder = holder(value);
                product.handTo(holder.id(), holder.province(), holder.commune());
            }
            case SET -> product.moveTo(set(value));
            case RECIPE, LABEL -> {
                // the change itself is the record
            }
        }
    }

    private record Holder(long id, long province, Long commune) {}

    private Holder holder(String code) {
        return rows.first("""
                        select id, province_id, commune_id from organisation
                         where code = ?::bpchar and kind = 'PRODUCER' and state = 'ACTIVE' and province_id is not null
                        """, row -> new Holder(row.getLong(1), row.getLong(2), row.getObject(3, Long.class)), code)
                .orElseThrow(() -> new InvalidField("value", "register.change.holder", code));
    }

    private int setNumber(String value) {
        var unused = set(value);
        return Integer.parseInt(value);
    }

    private long set(String value) {
        if (!value.matches("\\d{1,3}")) {
            throw new InvalidField("value", "register.change.set", value);
        }
        return rows.first(
                        "select id from product_set where number = ? order by criteria_version desc",
                        row -> row.getLong(1),
                        Integer.parseInt(value))
                .orElseThrow(() -> new InvalidField("value", "register.change.set", value));
    }
}
