package org.basao.organisation.api;

import java.util.Arrays;
import java.util.Optional;
import org.basao.platform.i18n.Language;

/** Where the desk pages about organisations live, below {@code /viec} or {@code /en/desk}. */
public enum OrganisationPath {
    FOUND("lap-don-vi", "found-organisation"),
    CLAIM("tim-don-vi", "find-organisation"),
    ORGANISATION("don-vi", "organisation"),
    PAPERS("giay-to", "papers"),
    VERIFICATION("xac-minh", "verification"),
    ORGANISATIONS("cac-don-vi", "organisations"),
    INSPECTION("xem-don-vi", "inspect-organisation");

    private final String vietnamese;
    private final String english;

    OrganisationPath(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Below the context, such as {@code /viec/don-vi}. */
    public String in(Language language) {
        return language == Language.VI ? "/viec/" + vietnamese : "/en/desk/" + english;
    }

    /** In Vietnamese, for notices and waiting work, whose reader's language is found later. */
    public String path() {
        return in(Language.VI);
    }

    /** One organisation's page for officers. */
    public static String inspectionOf(String organisation) {
        return INSPECTION.path() + "?code=" + organisation;
    }

    /** Whose address that is, in any language. */
    public static Optional<OrganisationPath> read(String path) {
        return Arrays.stream(values())
                .filter(one -> Arrays.stream(Language.values())
                        .anyMatch(each -> one.in(each).equals(path)))
                .findFirst();
    }
}
