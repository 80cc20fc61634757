package org.basao.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.basao.place.Places;
import org.basao.place.api.ProvinceView;
import org.basao.platform.i18n.Language;

/** A province of today with what was certified there; the list itself is that of the results. */
@Named
@RequestScoped
public class ProvincePage {
    @Inject
    Places places;

    @Inject
    ResultsPage results;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private ProvinceView province;

    /** Whether there is such a province today. */
    boolean open(String code, Criteria criteria) {
        Optional<ProvinceView> found = places.province(code, visit.day());
        found.ifPresent(one -> {
            province = one;
            visit.at(address(Language.VI), address(Language.EN));
            results.openWithin(code, address(visit.language()), criteria);
        });
        return found.isPresent();
    }

    Address address(Language language) {
        String name = language == Language.VI ? province.name() : province.nameEn();
        return Address.of(Section.PROVINCES, language, name, province.code());
    }

    public String getName() {
        return words.either(province.name(), province.nameEn());
    }

    /** The provinces of before July 2025 that it was made of, or an empty text where it only stayed what it was. */
    public String getFormer() {
        List<String> names = places.formerProvinces().stream()
                .filter(former -> former.provinceCode().equals(province.code()))
                .map(former -> words.either(former.name(), former.nameEn()))
                .toList();
        return names.size() < 2 ? "" : String.join(", ", names);
    }
}
