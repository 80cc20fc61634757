package org.basao.organisation.domain;

import org.basao.kernel.TaxCode;
import org.basao.organisation.api.EntityType;
import org.basao.platform.error.InvalidField;
import org.basao.platform.security.Side;

/**
 * Which kind of tax code an organisation has: a company ten digits, a household since July 2025 a citizen's twelve (older ones still
 * ten), a group without legal personality perhaps none.
 */
public final class TaxCodeRule {
    private TaxCodeRule() {}

    /** @throws InvalidField for {@code taxCode} if it is none, or not of the kind that such an organisation has */
    public static TaxCode read(Side side, EntityType type, String typed) {
        TaxCode code =
                TaxCode.parse(typed).orElseThrow(() -> new InvalidField("taxCode", "organisation.taxCode.wrong"));
        if (code.kind() == TaxCode.Kind.NONE && !mayHaveNone(side, type)) {
            throw new InvalidField("taxCode", "organisation.taxCode.missing");
        }
        if (code.kind() == TaxCode.Kind.HOUSEHOLD && !mayBeHousehold(side, type)) {
            throw new InvalidField("taxCode", "organisation.taxCode.household");
        }
        return code;
    }

    private static boolean mayHaveNone(Side side, EntityType type) {
        return side == Side.PRODUCER && (type == EntityType.COOPERATIVE_GROUP || type == EntityType.COMMUNITY);
    }

    private static boolean mayBeHousehold(Side side, EntityType type) {
        return side == Side.BUYER
                || (side == Side.PRODUCER
                        && (type == EntityType.HOUSEHOLD_BUSINESS
                                || type == EntityType.COOPERATIVE_GROUP
                                || type == EntityType.COMMUNITY));
    }
}
