package org.basao.place.api;

import java.util.Optional;

/**
 * What a written name means: a province of today, or a former one with the province that stands for it.
 *
 * @param former the former province that was named, or null if a province of today was
 */
public record PlaceMatch(ProvinceView province, FormerProvinceView former) {

    /** The former province, if the name was one. */
    public Optional<FormerProvinceView> formerProvince() {
        return Optional.ofNullable(former);
    }
}
