package org.basao.register.api;

/**
 * A product set with its group, as one criteria version names it.
 *
 * @param group I to VI
 * @param subGroup such as I.5; the group's own code where it has none
 * @param legalNotice what must be said beside its goods, or null
 */
public record ProductSetView(
        int number,
        String group,
        String groupName,
        String groupNameEn,
        String subGroup,
        String name,
        String nameEn,
        LegalNotice legalNotice) {}
