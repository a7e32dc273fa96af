package org.duijie.domain.access;

/// What a user may do for an organisation.
public enum Role {
    ENTERPRISE,
    INSTITUTION,
    RESEARCHER,
    ALLIANCE_ADMIN,
    BROKER,
    REVIEWER,
    OPERATOR
}
