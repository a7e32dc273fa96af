package org.duijie.matcher.feature;

import java.util.List;
import org.duijie.domain.Field;
import org.duijie.domain.match.Reason;

/// Whether need and offer were put into one field of a taxonomy: 1 for a common one, −1 where both name fields of one
/// taxonomy and none in common, 0 where they cannot be compared. A guessed field counts half.
final class SameField implements Feature {
    @Override
    public String name() {
        return "same-field";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.FIELD;
    }

    @Override
    public double value(Pairing pairing) {
        List<Field> asked = pairing.needFacts().classes();
        List<Field> offered = pairing.offerFacts().classes();
        List<Field> common = common(asked, offered);
        if (common.isEmpty()) {
            return comparable(asked, offered) ? -1 : 0;
        }
        boolean declared = common.stream().anyMatch(field -> field.origin() == Field.Origin.DECLARED);
        return declared ? 1 : 0.5;
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.SameField(
                common(pairing.needFacts().classes(), pairing.offerFacts().classes()));
    }

    /// The offer's fields that the need names too; one may be a part of the other (SEI-1 and SEI-1.5).
    private static List<Field> common(List<Field> asked, List<Field> offered) {
        return offered.stream()
                .filter(field -> asked.stream().anyMatch(other -> same(field, other)))
                .toList();
    }

    private static boolean same(Field a, Field b) {
        return a.scheme() == b.scheme()
                && a.scheme() != Field.Scheme.OTHER
                && (a.code().equals(b.code())
                        || a.code().startsWith(b.code() + ".")
                        || b.code().startsWith(a.code() + "."));
    }

    private static boolean comparable(List<Field> asked, List<Field> offered) {
        return asked.stream()
                .filter(field -> field.scheme() != Field.Scheme.OTHER)
                .anyMatch(field -> offered.stream().anyMatch(other -> other.scheme() == field.scheme()));
    }
}
