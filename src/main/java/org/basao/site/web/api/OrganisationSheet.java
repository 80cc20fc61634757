package org.basao.site.web.api;

import org.basao.organisation.api.OrganisationState;
import org.basao.platform.security.Side;

/** The organisation whose key was sent: the answer of {@code GET /organisation}. */
public record OrganisationSheet(
        String code, String name, Side kind, OrganisationState state, String provinceCode, String province) {}
