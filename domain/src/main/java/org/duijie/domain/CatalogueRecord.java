package org.duijie.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import org.duijie.domain.text.CanonicalText;

/// Anything with an envelope: what intake accepts, stores keep and indexes find.
public sealed interface CatalogueRecord permits Offer, Challenge, Organisation, Alliance, PatentPool {
    Envelope envelope();

    RecordKind recordKind();

    CanonicalText title();

    /// All prose of the record, title first, each with who may read it. Empty fields are left out.
    List<TextField> texts();

    /// The prose that a reader of this level may read.
    default List<TextField> texts(Disclosure level) {
        return texts().stream()
                .filter(field -> field.disclosure().readableAt(level))
                .toList();
    }

    List<String> keywords();

    List<Field> classes();

    /// The same record with its units looked up by `lookUp`, and owned by the first of them if nobody owns it yet.
    CatalogueRecord resolved(UnaryOperator<Party> lookUp);

    default RecordId id() {
        return envelope().id();
    }
}
