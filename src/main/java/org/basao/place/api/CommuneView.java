package org.basao.place.api;

/**
 * A commune, ward or special zone.
 *
 * @param fullName with its kind: {@code Xã Tân Cương}
 */
public record CommuneView(String code, String name, String nameEn, String fullName, String provinceCode) {}
