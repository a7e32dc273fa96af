package org.duijie.domain.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;

/// 事项: what kind of thing an operation is about.
enum Matter {
    NOTHING,
    /// A session or a key of an account.
    ACCOUNT,
    /// A member, an invitation or a right to sign of an organisation.
    PEOPLE,
    /// A challenge. The unverified have drafts alone.
    CHALLENGE,
    /// A record from a file; files address nothing to an alliance, and an unverified organisation has none.
    RECORD,
    /// A profile, or a claim to it. One's own organisation's is claimed by its RESEARCHER.
    PROFILE;

    /// The thing itself.
    ///
    /// @param account whose it is, or who claimed it
    record Subject(Guarded record, RecordId account) {
        RecordId owner() {
            return record.ownerOrg();
        }
    }

    private static final RecordId OTHER = RecordId.of("access", "other");

    List<Relation> relations() {
        return switch (this) {
            case NOTHING -> List.of(Relation.NONE);
            case ACCOUNT -> List.of(Relation.OWN, Relation.STRANGE);
            case PEOPLE -> List.of(Relation.OWN, Relation.ALLIED, Relation.STRANGE);
            case CHALLENGE -> List.of(Relation.OWN, Relation.ALLIED, Relation.STRANGE, Relation.PUBLIC);
            case RECORD, PROFILE -> List.of(Relation.OWN, Relation.STRANGE, Relation.PUBLIC);
        };
    }

    /// The thing that stands in this relation to somebody of this standing; nothing where there can be none.
    Optional<Subject> subject(Standing standing, Relation relation) {
        boolean alone = standing == Standing.ANONYMOUS && (relation == Relation.OWN || relation == Relation.ALLIED);
        boolean recordless = standing == Standing.UNVERIFIED
                && (relation == Relation.ALLIED || (relation == Relation.OWN && (this == RECORD || this == PROFILE)));
        if (alone || recordless) {
            return Optional.empty();
        }
        return Optional.of(
                switch (relation) {
                    case OWN ->
                        new Subject(
                                new Guarded(
                                        standing.organisation(),
                                        Disclosure.OWNER,
                                        standing == Standing.UNVERIFIED ? RecordState.DRAFT : RecordState.LISTED,
                                        Set.of()),
                                this == PROFILE ? Standing.RESEARCHER.account() : standing.account());
                    case ALLIED -> others(Disclosure.MEMBERS, Set.of(Standing.ALLIANCE));
                    case STRANGE -> others(Disclosure.OWNER, Set.of());
                    case NONE, PUBLIC -> others(Disclosure.PUBLIC, Set.of());
                });
    }

    private static Subject others(Disclosure disclosure, Set<RecordId> audience) {
        return new Subject(new Guarded(OTHER, disclosure, RecordState.LISTED, audience), OTHER);
    }
}
