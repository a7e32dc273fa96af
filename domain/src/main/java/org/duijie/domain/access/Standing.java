package org.duijie.domain.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.domain.PartialDate;
import org.duijie.domain.RecordId;

/// 身份: as what somebody asks, one for each column of the access table. All but the unverified and the anonymous belong
/// to the same organisation, so that only the role makes a difference.
public enum Standing {
    ANONYMOUS,
    ENTERPRISE,
    INSTITUTION,
    RESEARCHER,
    ALLIANCE_ADMIN,
    BROKER,
    REVIEWER,
    OPERATOR,
    /// An ENTERPRISE account that also administers its organisation (单位管理员).
    ADMINISTRATOR,
    /// The administrator of an organisation that registered and waits to be verified.
    UNVERIFIED,
    /// A program with a key that reads, of an ENTERPRISE account.
    KEY_READ,
    /// A program with a key that writes challenges, of an ENTERPRISE account.
    KEY_WRITE;

    static final RecordId HOME = RecordId.of("access", "home");
    static final RecordId ALLIANCE = RecordId.of("access", "alliance");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private Set<Role> roles() {
        return switch (this) {
            case ANONYMOUS -> Set.of();
            case ENTERPRISE, ADMINISTRATOR, KEY_READ, KEY_WRITE -> Set.of(Role.ENTERPRISE);
            case UNVERIFIED -> Set.of(Role.ENTERPRISE, Role.INSTITUTION);
            case INSTITUTION, RESEARCHER, ALLIANCE_ADMIN, BROKER, REVIEWER, OPERATOR -> Set.of(Role.valueOf(name()));
        };
    }

    /// An account of this standing.
    RecordId account() {
        return RecordId.of("access", name());
    }

    RecordId organisation() {
        return this == UNVERIFIED ? account() : HOME;
    }

    /// Whom a request of this standing acts for.
    Viewer viewer() {
        if (this == ANONYMOUS) {
            return Viewer.ANONYMOUS;
        }
        boolean verified = this != UNVERIFIED;
        List<Membership> memberships =
                verified ? List.of(new Membership(ALLIANCE, PartialDate.of(TODAY), PartialDate.UNKNOWN)) : List.of();
        Viewer.Member user = new Viewer.Member(account(), organisation(), roles(), memberships, TODAY, verified);
        return key().<Viewer>map(scope -> ActingPolicy.narrowed(user, Set.of(scope)))
                .orElse(user);
    }

    boolean manages() {
        return this == ADMINISTRATOR || this == UNVERIFIED;
    }

    /// The scope of the key that it comes with, if it is a program.
    Optional<KeyScope> key() {
        return switch (this) {
            case KEY_READ -> Optional.of(KeyScope.READ);
            case KEY_WRITE -> Optional.of(KeyScope.WRITE_CHALLENGES);
            case ANONYMOUS,
                    ENTERPRISE,
                    INSTITUTION,
                    RESEARCHER,
                    ALLIANCE_ADMIN,
                    BROKER,
                    REVIEWER,
                    OPERATOR,
                    ADMINISTRATOR,
                    UNVERIFIED -> Optional.empty();
        };
    }

    boolean isPerson() {
        return this != ANONYMOUS && key().isEmpty();
    }
}
