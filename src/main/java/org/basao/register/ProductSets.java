package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.LegalNotice;
import org.basao.register.api.ProductSetView;

/** The six groups and their product sets. Read once: they change with a new criteria version, which comes with a migration. */
@ApplicationScoped
public class ProductSets {
    private Rows rows;
    private volatile List<ProductSetView> known;

    protected ProductSets() {}

    @Inject
    public ProductSets(Rows rows) {
        this.rows = rows;
    }

    /** All sets in the order of their numbers. */
    public List<ProductSetView> all() {
        List<ProductSetView> sets = known;
        if (sets == null || sets.isEmpty()) {
            sets = rows.list(
                    """
                    select s.number, s.group_code, g.name as group_name, g.name_en as group_name_en, s.sub_group, s.name,
                           s.name_en, s.legal_notice
                      from product_set s
                      join product_group g on g.criteria_version = s.criteria_version and g.code = s.group_code
                     order by s.number
                    """,
                    row -> new ProductSetView(
                            row.getInt("number"),
                            row.getString("group_code"),
                            row.getString("group_name"),
                            row.getString("group_name_en"),
                            row.getString("sub_group"),
                            row.getString("name"),
                            row.getString("name_en"),
                            row.getString("legal_notice") == null
                                    ? null
                                    : LegalNotice.valueOf(row.getString("legal_notice"))));
            known = sets;
        }
        return sets;
    }

    public Optional<ProductSetView> set(int number) {
        return all().stream().filter(set -> set.number() == number).findFirst();
    }
}
