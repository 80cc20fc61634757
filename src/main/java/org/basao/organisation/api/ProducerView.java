package org.basao.organisation.api;

/**
 * A producer as the public may see it: never a household's tax code.
 *
 * @param taxCode an enterprise's code, or null
 * @param formerProvince name of the province before July 2025, where known and different, or null
 */
public record ProducerView(
        String code,
        String name,
        EntityType entityType,
        OrganisationState state,
        String taxCode,
        String provinceCode,
        String province,
        String provinceEn,
        String formerProvince,
        String commune,
        String address,
        String aboutVi,
        String aboutEn) {}
