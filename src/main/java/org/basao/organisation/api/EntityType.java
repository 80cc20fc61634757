package org.basao.organisation.api;

/** Kinds of OCOP entity (chủ thể). A cooperative and a cooperative group are two different things. */
public enum EntityType {
    COOPERATIVE,
    COOPERATIVE_GROUP,
    COMPANY,
    PRIVATE_ENTERPRISE,
    HOUSEHOLD_BUSINESS,
    COMMUNITY
}
