package org.duijie.domain;

import java.util.List;
import java.util.function.UnaryOperator;

/// A unit or a person as a record names it, and the record it stands for once that is known.
public record Party(String name, RecordId id) {
    public static final Party NONE = new Party("", RecordId.UNKNOWN);

    static List<Party> resolved(List<Party> parties, UnaryOperator<Party> lookUp) {
        return parties.stream().map(lookUp).toList();
    }

    public static Party named(String name) {
        return new Party(name, RecordId.UNKNOWN);
    }
}
