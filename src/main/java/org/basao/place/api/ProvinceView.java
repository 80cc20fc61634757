package org.basao.place.api;

/**
 * A province or centrally run city as it is on a day.
 *
 * @param code official code; the same code meant another province before July 2025
 * @param name such as {@code Thái Nguyên}
 * @param fullName with its kind: {@code Tỉnh Thái Nguyên}
 * @param city whether it is a centrally run city
 */
public record ProvinceView(String code, String name, String nameEn, String fullName, boolean city) {}
