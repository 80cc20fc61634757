package org.basao.intake.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basao.intake.api.Column;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.intake.domain.ProductRow.Producer;
import org.basao.kernel.TaxCode;
import org.basao.organisation.TaxCodeSeal;
import org.basao.organisation.api.EntityType;

/**
 * The producers of a file, found in the register or made. A producer is known by its tax code; without one by name and province, as
 * long as only one can be meant.
 */
final class HolderBook {
    private static final String SELECT = """
            select o.id, o.code, o.name, o.name_key, o.entity_type, p.code as province, o.tax_code_kind, o.tax_code, o.tax_code_mac,
                   f.code as former, c.code as commune, o.address, o.sample,
                   o.verification in ('PENDING', 'NEEDS_REVISION') as unverified
              from organisation o
              join place p on p.id = o.province_id
              left join place f on f.id = o.former_province_id
              left join place c on c.id = o.commune_id
            """;

    private final ImportSession session;
    private final TaxCodeSeal seal;
    private final boolean sample;
    private final SequenceBlock ids;
    private final Map<Long, Holder> byId = new HashMap<>();
    private final Map<String, Holder> byTaxKey = new HashMap<>();
    private final Map<String, List<Holder>> byName = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    HolderBook(ImportSession session, TaxCodeSeal seal, boolean sample) {
        this.session = session;
        this.seal = seal;
        this.sample = sample;
        this.ids = new SequenceBlock(session, "organisation_seq");
    }

    /** Looks up, in four statements, whomever the rows name and was not asked for before. */
    void load(List<ProductRow> rows) {
        Set<String> taxCodes = new HashSet<>();
        List<byte[]> macs = new ArrayList<>();
        List<String> provinces = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ProductRow row : rows) {
            Producer producer = row.producer();
            if (asked.add(nameKey(producer))) {
                provinces.add(producer.provinceCode());
                names.add(producer.nameKey());
            }
            if (asked.add(taxKey(producer.taxCode()))) {
                switch (producer.taxCode()) {
                    case TaxCode.Enterprise code -> taxCodes.add(code.value());
                    case TaxCode.Household code -> macs.add(seal.fingerprint(code));
                    case TaxCode.None none -> {}
                }
            }
        }
        Set<Long> found = new HashSet<>();
        // one index look-up for each key: an import into empty tables has no statistics from which the planner could
        // know better
        found.addAll(ids("""
                select o.id
                  from unnest(?, ?) as k (province, name_key)
                  join place p on p.level = 'PROVINCE' and p.code = k.province and p.valid_from is not null
                 cross join lateral (select id from organisation
                                      where province_id = p.id and name_key = k.name_key offset 0) o
                """, provinces.toArray(String[]::new), names.toArray(String[]::new)));
        found.addAll(ids(
                "select o.id from unnest(?) as k (code)"
                        + " cross join lateral (select id from organisation where tax_code = k.code offset 0) o",
                (Object) taxCodes.toArray(String[]::new)));
        found.addAll(ids(
                "select o.id from unnest(?) as k (mac)"
                        + " cross join lateral (select id from organisation where tax_code_mac = k.mac offset 0) o",
                (Object) macs.toArray(byte[][]::new)));
        found.removeAll(byId.keySet());
        if (!found.isEmpty()) {
            read(found.toArray(Long[]::new));
        }
    }

    private List<Long> ids(String sql, Object... parameters) {
        return session.list(sql, row -> row.getLong(1), parameters);
    }

    private void read(Long[] wanted) {
        session.list(
                SELECT + " where o.kind = 'PRODUCER' and o.id = any(?)",
                row -> {
                    long id = row.getLong("id");
                    TaxCode.Kind kind = TaxCode.Kind.valueOf(row.getString("tax_code_kind"));
                    Holder holder = new Holder(
                            id,
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("name_key"),
                            EntityType.valueOf(row.getString("entity_type")),
                            row.getString("province"),
                            kind != TaxCode.Kind.NONE,
                            row.getBoolean("sample"));
                    holder.formerProvinceCode = row.getString("former");
                    holder.communeCode = row.getString("commune");
                    holder.address = row.getString("address");
                    holder.unverified = row.getBoolean("unverified");
                    String taxKey = kind == TaxCode.Kind.HOUSEHOLD
                            ? HexFormat.of().formatHex(row.getBytes("tax_code_mac"))
                            : row.getString("tax_code");
                    enter(holder, taxKey);
                    return id;
                },
                (Object) wanted);
    }

    private void enter(Holder holder, String taxKey) {
        byId.put(holder.id, holder);
        byName.computeIfAbsent(holder.provinceCode + ' ' + holder.nameKey, key -> new ArrayList<>())
                .add(holder);
        if (taxKey != null) {
            byTaxKey.put(taxKey, holder);
        }
    }

    /**
     * Who is meant by the row.
     *
     * @return null if nobody that is known, or if a problem was added
     */
    Holder find(ProductRow row, List<Problem> problems) {
        Producer producer = row.producer();
        String taxKey = taxKey(producer.taxCode());
        Holder byCode = byTaxKey.get(taxKey);
        List<Holder> namesakes = byName.getOrDefault(nameKey(producer), List.of()).stream()
                .filter(holder -> holder.mayBe(producer))
                .filter(holder -> taxKey.isEmpty() || !holder.hasTaxCode)
                .toList();
        if (byCode != null
                && !(byCode.nameKey.equals(producer.nameKey())
                        && byCode.provinceCode.equals(producer.provinceCode()))) {
            problems.add(new Problem(row.line(), Column.TAX_CODE, Reason.TAX_CODE_OF_OTHER, byCode.name));
            return null;
        }
        if (byCode == null && namesakes.size() > 1) {
            problems.add(new Problem(row.line(), Column.PRODUCER, Reason.PRODUCER_UNCLEAR, producer.name()));
            return null;
        }
        Holder holder = byCode != null ? byCode : namesakes.isEmpty() ? null : namesakes.getFirst();
        if (holder != null) {
            compare(row, holder, problems);
        }
        return holder;
    }

    private void compare(ProductRow row, Holder holder, List<Problem> problems) {
        if (holder.unverified) {
            problems.add(new Problem(row.line(), Column.PRODUCER, Reason.PRODUCER_UNVERIFIED, holder.name));
        }
        if (holder.type != row.producer().type()) {
            problems.add(new Problem(
                    row.line(), Column.ENTITY_TYPE, Reason.PRODUCER_DIFFERS, "@entityType." + holder.type.name()));
        }
        Column contradiction = holder.contradictionInFile(row.producer());
        if (contradiction != null) {
            String known = contradiction == Column.ADDRESS ? holder.address : "@problem.otherPlace";
            problems.add(new Problem(row.line(), contradiction, Reason.PRODUCER_DIFFERS, known));
        }
        if (holder.sample != sample) {
            problems.add(new Problem(row.line(), Column.PRODUCER, Reason.SAMPLE_MIXED, holder.name));
        }
    }

    /** Lets the known producer learn from the row, or makes a new one. */
    Holder take(Holder known, ProductRow row) {
        Holder holder = known == null ? new Holder(ids.next(), row.producer(), sample) : known;
        String taxKey = taxKey(row.producer().taxCode());
        if (known == null) {
            enter(holder, taxKey.isEmpty() ? null : taxKey);
        } else {
            holder.learn(row.producer());
            if (!taxKey.isEmpty()) {
                byTaxKey.put(taxKey, holder);
            }
        }
        return holder;
    }

    private static String nameKey(Producer producer) {
        return producer.provinceCode() + ' ' + producer.nameKey();
    }

    private String taxKey(TaxCode code) {
        return switch (code) {
            case TaxCode.Enterprise enterprise -> enterprise.value();
            case TaxCode.Household household -> HexFormat.of().formatHex(seal.fingerprint(household));
            case TaxCode.None none -> "";
        };
    }
}
