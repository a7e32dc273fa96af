package org.duijie.domain;

import java.util.List;
import java.util.Set;

/// 供给: what a challenge can be matched with.
public sealed interface Offer extends CatalogueRecord permits Achievement, Patent, Researcher {
    enum Kind {
        ACHIEVEMENT,
        PATENT,
        RESEARCHER;

        /// A default list holds achievements and patents; researchers are a list of their own.
        public static final Set<Kind> BY_DEFAULT = Set.of(ACHIEVEMENT, PATENT);
    }

    Kind kind();

    List<Party> units();

    List<Link> links();

    Contact contact();

    @Override
    default RecordKind recordKind() {
        return switch (kind()) {
            case ACHIEVEMENT -> RecordKind.ACHIEVEMENT;
            case PATENT -> RecordKind.PATENT;
            case RESEARCHER -> RecordKind.RESEARCHER;
        };
    }
}
