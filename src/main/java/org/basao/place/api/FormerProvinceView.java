package org.basao.place.api;

/**
 * A province as it was until 30 June 2025.
 *
 * @param code its old official code
 * @param provinceCode the province that stands for it today
 */
public record FormerProvinceView(String code, String name, String nameEn, String fullName, String provinceCode) {}
