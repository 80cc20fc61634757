package org.basao.account.api;

import org.basao.platform.i18n.Language;

/**
 * A person as they see themselves.
 *
 * @param version what a form sends back
 * @param address for mail, or null
 * @param phone in international form, or null
 * @param secondStep whether the second step is on
 * @param recoveryCodes how many are left
 */
public record PersonView(
        String code,
        long version,
        String name,
        Language language,
        String address,
        String phone,
        boolean secondStep,
        long recoveryCodes) {}
