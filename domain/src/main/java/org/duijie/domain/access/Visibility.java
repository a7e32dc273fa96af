package org.duijie.domain.access;

import java.util.List;
import java.util.Set;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;

/// Which records a viewer may see, as data: one small algebra with three readings (a predicate here, SQL in
/// `store.jdbc`, a filter in `matcher.lucene`), and property tests that the readings agree.
public sealed interface Visibility {
    boolean admits(Guarded record);

    record Everything() implements Visibility {
        @Override
        public boolean admits(Guarded record) {
            return true;
        }
    }

    record Nothing() implements Visibility {
        @Override
        public boolean admits(Guarded record) {
            return false;
        }
    }

    /// Disclosed no more narrowly than `level`.
    record UpTo(Disclosure level) implements Visibility {
        @Override
        public boolean admits(Guarded record) {
            return record.disclosure().readableAt(level);
        }
    }

    record OwnedBy(RecordId organisation) implements Visibility {
        @Override
        public boolean admits(Guarded record) {
            return record.ownerOrg().equals(organisation);
        }
    }

    /// One of `parties` is in the record's audience: an alliance of the viewer, or the viewer's invited organisation.
    record Addressed(Set<RecordId> parties) implements Visibility {
        public Addressed {
            parties = Set.copyOf(parties);
        }

        @Override
        public boolean admits(Guarded record) {
            return record.audience().stream().anyMatch(parties::contains);
        }
    }

    record InState(Set<RecordState> states) implements Visibility {
        public InState {
            states = Set.copyOf(states);
        }

        @Override
        public boolean admits(Guarded record) {
            return states.contains(record.state());
        }
    }

    record All(List<Visibility> parts) implements Visibility {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean admits(Guarded record) {
            return parts.stream().allMatch(part -> part.admits(record));
        }
    }

    record Any(List<Visibility> parts) implements Visibility {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean admits(Guarded record) {
            return parts.stream().anyMatch(part -> part.admits(record));
        }
    }

    static Visibility all(Visibility... parts) {
        return new All(List.of(parts));
    }

    static Visibility any(Visibility... parts) {
        return new Any(List.of(parts));
    }
}
