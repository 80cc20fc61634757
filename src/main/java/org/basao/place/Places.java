package org.basao.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.basao.kernel.Period;
import org.basao.place.api.CommuneView;
import org.basao.place.api.FormerProvinceView;
import org.basao.place.api.PlaceMatch;
import org.basao.place.api.ProvinceView;
import org.basao.place.domain.Atlas;
import org.basao.platform.persistence.Rows;

/**
 * Reads places and understands their names: any tone placement, aliases, "Tỉnh …" in front, former provinces, and names without
 * accents where only one place can be meant. Read from the database once: places change with a new rule file, which comes with a
 * new start.
 */
@ApplicationScoped
public class Places {
    /** The first day of provinces and communes without districts between them. */
    public static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    private Rows rows;
    private volatile Atlas known;

    protected Places() {}

    @Inject
    public Places(Rows rows) {
        this.rows = rows;
    }

    /** The provinces of that day in the order of their codes. */
    public List<ProvinceView> provinces(LocalDate day) {
        return atlas().provinces(day);
    }

    public Optional<ProvinceView> province(String code, LocalDate day) {
        return atlas().province(code, day);
    }

    /** The provinces as they were until 30 June 2025, in the order of their old codes. */
    public List<FormerProvinceView> formerProvinces() {
        return atlas().formerProvinces().stream()
                .sorted(Comparator.comparing(FormerProvinceView::code))
                .toList();
    }

    /** What a written province means on that day; empty if nothing, or if it could mean more than one. */
    public Optional<PlaceMatch> find(String text, LocalDate day) {
        return text == null || text.isBlank() ? Optional.empty() : atlas().find(text, day);
    }

    /** The former province of that name, also where a province of today has the same name. */
    public Optional<FormerProvinceView> formerProvince(String text) {
        return text == null || text.isBlank() ? Optional.empty() : atlas().former(text);
    }

    /** Communes, wards and special zones of a province of today in the order of their codes. */
    public List<CommuneView> communes(String provinceCode) {
        return atlas().communes(provinceCode);
    }

    /** The commune of that name within a province, with or without "Xã", "Phường", "Đặc khu". */
    public Optional<CommuneView> commune(String provinceCode, String text) {
        return text == null || text.isBlank() ? Optional.empty() : atlas().commune(provinceCode, text);
    }

    private Atlas atlas() {
        Atlas atlas = known;
        if (atlas == null || atlas.isEmpty()) {
            atlas = read();
            known = atlas;
        }
        return atlas;
    }

    private record Province(ProvinceView view, FormerProvinceView former, Period period) {}

    private record Alias(String code, boolean ofFormer, String alias) {}

    private Atlas read() {
        Atlas atlas = new Atlas();
        for (Province province : provinceRows()) {
            if (province.former() == null) {
                atlas.add(province.view(), province.period());
            } else {
                atlas.add(province.former());
            }
        }
        rows.list("""
                        select p.code, p.valid_from is null as former, a.alias
                          from place_alias a join place p on p.id = a.place_id where p.level = 'PROVINCE' order by p.code, a.alias
                        """, row -> new Alias(row.getString(1), row.getBoolean(2), row.getString(3)))
                .forEach(alias -> atlas.alias(alias.code(), alias.ofFormer(), alias.alias()));
        rows.list(
                        """
                        select c.code, c.name, c.name_en, c.full_name, p.code as province
                          from place c join place p on p.id = c.parent_id where c.level = 'COMMUNE' order by c.code
                        """,
                        row -> new CommuneView(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .forEach(atlas::add);
        return atlas;
    }

    private List<Province> provinceRows() {
        return rows.list("""
                select p.code, p.name, p.name_en, p.full_name, p.kind, p.valid_from, p.valid_to, s.code as successor
                  from place p left join place s on s.id = p.successor_id
                 where p.level = 'PROVINCE' order by p.code, p.valid_from
                """, row -> {
            LocalDate from = row.getObject("valid_from", LocalDate.class);
            String code = row.getString("code");
            String name = row.getString("name");
            String nameEn = row.getString("name_en");
            String fullName = row.getString("full_name");
            return new Province(
                    new ProvinceView(
                            code, name, nameEn, fullName, row.getString("kind").equals("City")),
                    from == null
                            ? new FormerProvinceView(code, name, nameEn, fullName, row.getString("successor"))
                            : null,
                    new Period(from, row.getObject("valid_to", LocalDate.class)));
        });
    }
}
