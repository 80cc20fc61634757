package org.basao.account.api;

import org.basao.platform.security.Side;

/**
 * An office of the programme as those see it who appoint its officers.
 *
 * @param placeCode official code of the province or commune; empty for the central office
 * @param place such as {@code Tỉnh Phú Thọ}
 * @param name such as {@code Văn phòng Điều phối Chương trình OCOP tỉnh Phú Thọ}
 * @param organisation public code, or null while nobody was ever invited
 * @param people how many belong to it now
 * @param managers how many of them are managers
 */
public record OfficeView(
        Side side, String placeCode, String place, String name, String organisation, long people, long managers) {

    /** By which a page names it, such as {@code PROVINCE-25}. */
    public String key() {
        return placeCode.isEmpty() ? side.name() : side.name() + "-" + placeCode;
    }

    /** Nobody is there: the office above does its work. */
    public boolean isEmpty() {
        return people == 0;
    }

    /** People were there once, and nobody is left. */
    public boolean isLeft() {
        return organisation != null && people == 0;
    }
}
