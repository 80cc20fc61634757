package org.basao.account.api;

/**
 * A change of mail address as its person sees it behind a link.
 *
 * @param before null for somebody who had none
 * @param fromNew whether the link was sent to the new address
 */
public record AddressChange(String before, String after, boolean fromNew) {}
