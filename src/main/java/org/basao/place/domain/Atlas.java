package org.basao.place.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basao.kernel.Period;
import org.basao.place.api.CommuneView;
import org.basao.place.api.FormerProvinceView;
import org.basao.place.api.PlaceMatch;
import org.basao.place.api.ProvinceView;

/** All places of our records, held in memory: 98 provinces and 3,321 communes. Immutable once built. */
public final class Atlas {
    private final List<DatedProvince> provinces = new ArrayList<>();
    private final Map<String, FormerProvinceView> former = new HashMap<>();
    private final NameIndex<String> provinceNames = new NameIndex<>();
    private final NameIndex<String> formerNames = new NameIndex<>();
    private final Map<String, List<CommuneView>> communes = new HashMap<>();
    private final Map<String, NameIndex<CommuneView>> communeNames = new HashMap<>();

    private record DatedProvince(ProvinceView view, Period period) {}

    public void add(ProvinceView province, Period period) {
        provinces.add(new DatedProvince(province, period));
        addNames(provinceNames, province.name(), province.nameEn(), province.code());
    }

    public void add(FormerProvinceView province) {
        former.put(province.code(), province);
        addNames(formerNames, province.name(), province.nameEn(), province.code());
    }

    public void add(CommuneView commune) {
        communes.computeIfAbsent(commune.provinceCode(), code -> new ArrayList<>())
                .add(commune);
        NameIndex<CommuneView> names = communeNames.computeIfAbsent(commune.provinceCode(), code -> new NameIndex<>());
        names.add(commune.name(), commune);
        names.add(commune.fullName(), commune);
    }

    public void alias(String code, boolean ofFormer, String alias) {
        (ofFormer ? formerNames : provinceNames).add(alias, code);
    }

    public boolean isEmpty() {
        return provinces.isEmpty();
    }

    public List<ProvinceView> provinces(LocalDate day) {
        return provinces.stream()
                .filter(dated -> dated.period().contains(day))
                .map(DatedProvince::view)
                .toList();
    }

    public Optional<ProvinceView> province(String code, LocalDate day) {
        return provinces(day).stream()
                .filter(province -> province.code().equals(code))
                .findFirst();
    }

    public Collection<FormerProvinceView> formerProvinces() {
        return former.values();
    }

    public List<CommuneView> communes(String provinceCode) {
        return communes.getOrDefault(provinceCode, List.of());
    }

    /** The province of today goes before a former one of the same name, which has become part of it or of another. */
    public Optional<PlaceMatch> find(String text, LocalDate day) {
        Optional<ProvinceView> today = only(provinceNames.find(text)).flatMap(code -> province(code, day));
        if (today.isPresent()) {
            return today.map(province -> new PlaceMatch(province, null));
        }
        return former(text)
                .flatMap(before ->
                        province(before.provinceCode(), day).map(province -> new PlaceMatch(province, before)));
    }

    public Optional<FormerProvinceView> former(String text) {
        return only(formerNames.find(text)).map(former::get);
    }

    public Optional<CommuneView> commune(String provinceCode, String text) {
        NameIndex<CommuneView> names = communeNames.get(provinceCode);
        return names == null ? Optional.empty() : only(names.find(text));
    }

    /** A province may have become a city since a text was written, so every designation goes with every name. */
    private static void addNames(NameIndex<String> names, String name, String nameEn, String code) {
        for (String designation : List.of("", "Tỉnh ", "Thành phố ", "TP ")) {
            names.add(designation + name, code);
        }
        for (String designation : List.of("", " province", " city")) {
            names.add(nameEn + designation, code);
        }
    }

    private static <T> Optional<T> only(Collection<T> found) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
