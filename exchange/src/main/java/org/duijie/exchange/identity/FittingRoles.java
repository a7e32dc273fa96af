package org.duijie.exchange.identity;

import java.util.EnumSet;
import java.util.Set;
import org.duijie.domain.Organisation;
import org.duijie.domain.access.Role;

/// Which roles make sense in which kind of organisation.
public final class FittingRoles {
    /// What the house gives, never an organisation to its own people.
    private static final Set<Role> GIVEN_BY_OPERATORS = EnumSet.of(Role.OPERATOR, Role.REVIEWER, Role.ALLIANCE_ADMIN);

    private FittingRoles() {}

    /// The role of the first account of an organisation that registers; empty for kinds that operators enter.
    public static Set<Role> first(Organisation.Kind kind) {
        return switch (kind) {
            case ENTERPRISE, FINANCE -> Set.of(Role.ENTERPRISE);
            case HIGHER_EDUCATION, RESEARCH_INSTITUTE, HOSPITAL, SOCIETY -> Set.of(Role.INSTITUTION);
            case NEW_RND -> Set.of(Role.ENTERPRISE, Role.INSTITUTION);
            case TRANSFER_AGENCY -> Set.of(Role.BROKER);
            case OTHER, GOVERNMENT, ALLIANCE_SECRETARIAT -> Set.of();
        };
    }

    /// What its administrator may give to its people.
    public static Set<Role> of(Organisation.Kind kind) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(first(kind));
        if (roles.contains(Role.ENTERPRISE) || roles.contains(Role.INSTITUTION)) {
            roles.add(Role.RESEARCHER);
        }
        if (kind == Organisation.Kind.ALLIANCE_SECRETARIAT) {
            roles.add(Role.ALLIANCE_ADMIN);
        }
        return roles;
    }

    /// What an operator may give there.
    static Set<Role> byOperator(Organisation.Kind kind) {
        Set<Role> roles = EnumSet.copyOf(GIVEN_BY_OPERATORS);
        roles.addAll(of(kind));
        return roles;
    }
}
