package org.basao.organisation.api;

/**
 * What an organisation's managers say of it themselves.
 *
 * @param version as the page showed it
 */
public record DescribeOrganisation(long version, String address, String aboutVi, String aboutEn) {}
