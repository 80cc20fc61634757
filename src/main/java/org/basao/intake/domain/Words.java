package org.basao.intake.domain;

import java.util.Map;
import java.util.Optional;
import org.basao.kernel.StarRating;
import org.basao.kernel.VietnameseText;
import org.basao.organisation.api.EntityType;
import org.basao.register.api.DecisionLevel;

/** The words by which files name types, levels, stars, yes and no; accents and capitals do not matter. */
final class Words {
    private static final Map<String, EntityType> ENTITY_TYPES = Map.ofEntries(
            Map.entry("htx", EntityType.COOPERATIVE),
            Map.entry("hop tac xa", EntityType.COOPERATIVE),
            Map.entry("cooperative", EntityType.COOPERATIVE),
            Map.entry("tht", EntityType.COOPERATIVE_GROUP),
            Map.entry("to hop tac", EntityType.COOPERATIVE_GROUP),
            Map.entry("cooperative group", EntityType.COOPERATIVE_GROUP),
            Map.entry("cong ti", EntityType.COMPANY),
            Map.entry("cty", EntityType.COMPANY),
            Map.entry("company", EntityType.COMPANY),
            Map.entry("dntn", EntityType.PRIVATE_ENTERPRISE),
            Map.entry("doanh nghiep tu nhan", EntityType.PRIVATE_ENTERPRISE),
            Map.entry("private enterprise", EntityType.PRIVATE_ENTERPRISE),
            Map.entry("hkd", EntityType.HOUSEHOLD_BUSINESS),
            Map.entry("ho kinh doanh", EntityType.HOUSEHOLD_BUSINESS),
            Map.entry("ho san xuat", EntityType.HOUSEHOLD_BUSINESS),
            Map.entry("household business", EntityType.HOUSEHOLD_BUSINESS),
            Map.entry("cong dong", EntityType.COMMUNITY),
            Map.entry("community", EntityType.COMMUNITY));

    private static final Map<String, DecisionLevel> LEVELS = Map.of(
            "huyen", DecisionLevel.DISTRICT,
            "cap huyen", DecisionLevel.DISTRICT,
            "district", DecisionLevel.DISTRICT,
            "tinh", DecisionLevel.PROVINCE,
            "cap tinh", DecisionLevel.PROVINCE,
            "province", DecisionLevel.PROVINCE,
            "trung uong", DecisionLevel.CENTRAL,
            "cap trung uong", DecisionLevel.CENTRAL,
            "central", DecisionLevel.CENTRAL);

    private static final Map<String, Boolean> ANSWERS = Map.of(
            "co", true, "x", true, "yes", true, "true", true, "1", true, "khong", false, "no", false, "false", false,
            "0", false);

    private Words() {}

    static Optional<EntityType> entityType(String text) {
        return Optional.ofNullable(ENTITY_TYPES.get(VietnameseText.foldedKey(text)));
    }

    static Optional<DecisionLevel> level(String text) {
        return Optional.ofNullable(LEVELS.get(VietnameseText.foldedKey(text)));
    }

    static Optional<Boolean> answer(String text) {
        return Optional.ofNullable(ANSWERS.get(VietnameseText.foldedKey(text)));
    }

    /** "4", "4 sao", "4 stars". */
    static Optional<StarRating> stars(String text) {
        String digits = text.replaceAll("(?iu)\\s*(sao|stars?|★)$", "");
        return digits.matches("\\d") ? StarRating.of(Integer.parseInt(digits)) : Optional.empty();
    }
}
