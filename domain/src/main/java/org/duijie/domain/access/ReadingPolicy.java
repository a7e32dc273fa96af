package org.duijie.domain.access;

import java.util.Set;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;

/// The one place that says who may read what.
public final class ReadingPolicy {
    private static final Visibility LISTED =
            new Visibility.InState(Set.of(RecordState.LISTED, RecordState.PAUSED, RecordState.VANISHED));

    private ReadingPolicy() {}

    /// The records that exist for this viewer at all. A draft exists for its owner alone.
    public static Visibility records(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Steward steward -> new Visibility.Everything();
            case Viewer.Anonymous anonymous -> Visibility.all(LISTED, new Visibility.UpTo(Disclosure.PUBLIC));
            case Viewer.Member member
            when !member.verified() ->
                Visibility.any(owns(member), Visibility.all(LISTED, new Visibility.UpTo(Disclosure.PUBLIC)));
            case Viewer.Member member ->
                Visibility.any(
                        owns(member),
                        Visibility.all(
                                LISTED,
                                Visibility.any(
                                        new Visibility.UpTo(Disclosure.REGISTERED),
                                        Visibility.all(
                                                new Visibility.UpTo(Disclosure.MEMBERS),
                                                new Visibility.Addressed(member.alliancesToday())),
                                        Visibility.all(new Visibility.UpTo(Disclosure.INVITED), invited(member)))));
        };
    }

    /// The most confidential level of this record's fields that this viewer may read.
    public static Disclosure level(Viewer viewer, Guarded record) {
        return switch (viewer) {
            case Viewer.Steward steward -> Disclosure.OWNER;
            case Viewer.Anonymous anonymous -> Disclosure.PUBLIC;
            case Viewer.Member member -> memberLevel(member, record);
        };
    }

    /// The records in which this viewer may read fields of `level`: the same rule as [#level], as a filter.
    public static Visibility fieldsOf(Viewer viewer, Disclosure level) {
        return switch (viewer) {
            case Viewer.Steward steward -> new Visibility.Everything();
            case Viewer.Anonymous anonymous ->
                level == Disclosure.PUBLIC ? new Visibility.Everything() : new Visibility.Nothing();
            case Viewer.Member member
            when !member.verified() -> level == Disclosure.PUBLIC ? new Visibility.Everything() : owns(member);
            case Viewer.Member member ->
                switch (level) {
                    case PUBLIC, REGISTERED -> new Visibility.Everything();
                    case MEMBERS ->
                        Visibility.any(
                                owns(member), invited(member), new Visibility.Addressed(member.alliancesToday()));
                    case INVITED -> Visibility.any(owns(member), invited(member));
                    case OWNER -> owns(member);
                };
        };
    }

    private static Visibility owns(Viewer.Member member) {
        return member.organisation().isKnown()
                ? new Visibility.OwnedBy(member.organisation())
                : new Visibility.Nothing();
    }

    private static Visibility invited(Viewer.Member member) {
        return member.organisation().isKnown()
                ? new Visibility.Addressed(Set.of(member.organisation()))
                : new Visibility.Nothing();
    }

    private static Disclosure memberLevel(Viewer.Member member, Guarded record) {
        if (member.actsFor(record.ownerOrg())) {
            return Disclosure.OWNER;
        }
        if (!member.verified()) {
            return Disclosure.PUBLIC; // anybody can register: that alone opens nothing
        }
        if (record.audience().stream().anyMatch(member::actsFor)) {
            return Disclosure.INVITED;
        }
        Set<RecordId> alliances = member.alliancesToday();
        return record.audience().stream().anyMatch(alliances::contains) ? Disclosure.MEMBERS : Disclosure.REGISTERED;
    }
}
