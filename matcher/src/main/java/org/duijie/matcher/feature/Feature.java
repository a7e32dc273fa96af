package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// One thing the ranker looks at. Adding one touches its file, its test, the line in [FeatureSet] and the table in
/// docs/ARCHITECTURE.md.
interface Feature {
    /// The stable name that models and explanations use.
    String name();

    FeatureGroup group();

    double value(Pairing pairing);

    Reason reason(Pairing pairing, double value);
}
