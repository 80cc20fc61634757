package org.basao.desk.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.basao.account.api.AccountPath;
import org.basao.account.api.StartPath;
import org.basao.platform.i18n.Language;

/**
 * A page behind the public ones.
 *
 * @param view file below {@code /desk}
 * @param need who may open it
 */
record DeskAddress(String view, Need need, String vietnamese, String english) {

    /** How far somebody must be signed in. */
    enum Need {
        NOTHING,
        PASSWORD,
        EVERYTHING,
        /** And acts for an organisation. */
        ORGANISATION
    }

    private static final DeskAddress START =
            new DeskAddress("start", Need.EVERYTHING, StartPath.in(Language.VI), StartPath.in(Language.EN));

    private static final DeskAddress MEMBERS = new DeskAddress(
            "members",
            Need.ORGANISATION,
            StartPath.in(Language.VI) + "/thanh-vien",
            StartPath.in(Language.EN) + "/members");

    /** Empty if no page of ours is there. */
    static Optional<DeskAddress> read(String path) {
        return Stream.concat(
                        Stream.of(START, MEMBERS),
                        Arrays.stream(AccountPath.values()).map(DeskAddress::of))
                .filter(page -> page.vietnamese.equals(path) || page.english.equals(path))
                .findFirst();
    }

    private static DeskAddress of(AccountPath path) {
        return new DeskAddress(
                path.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                switch (path) {
                    case ACCOUNT, INVITATION, ADMINISTRATOR -> Need.EVERYTHING;
                    case SECOND_STEP -> Need.PASSWORD;
                    case SIGN_UP, CONFIRM, SIGN_IN, FORGOTTEN, NEW_PASSWORD -> Need.NOTHING;
                },
                path.in(Language.VI),
                path.in(Language.EN));
    }

    static String membersPath(Language language) {
        return MEMBERS.path(language);
    }

    String path(Language language) {
        return language == Language.VI ? vietnamese : english;
    }
}
