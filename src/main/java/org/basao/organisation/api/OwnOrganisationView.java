package org.basao.organisation.api;

import org.basao.platform.security.Side;

/**
 * An organisation as those see it who belong to it.
 *
 * @param code public code
 * @param kind an authority is known by its level
 * @param provinceCode official code of the province where it is
 */
public record OwnOrganisationView(
        String code,
        String name,
        Side kind,
        OrganisationState state,
        String provinceCode,
        String province,
        String provinceEn) {}
