package org.duijie.matcher.lucene;

import org.apache.lucene.util.VectorUtil;
import org.duijie.matcher.Meaning;
import org.duijie.matcher.NeedVectors;

/// How near an offer is to all of the need, to its title, and to both together.
record Nearness(Meaning meaning, double whole, double title, double together) {
    static final Nearness UNKNOWN = new Nearness(Meaning.NONE, 0, 0, 0);

    /// @param need in the space of `vector`
    static Nearness of(Meaning meaning, float[] vector, NeedVectors need, float[] together, Scale scale) {
        return new Nearness(
                meaning,
                scale.of(VectorUtil.dotProduct(need.whole(), vector)),
                scale.of(VectorUtil.dotProduct(need.title(), vector)),
                scale.of(VectorUtil.dotProduct(together, vector)));
    }

    Nearness nearer(Nearness other) {
        return together >= other.together ? this : other;
    }
}
