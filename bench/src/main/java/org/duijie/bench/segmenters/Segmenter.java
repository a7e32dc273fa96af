package org.duijie.bench.segmenters;

import java.util.List;

/// A way to cut a text into the terms that are searched.
///
/// @param note where it comes from
record Segmenter(String name, String note, Cut cut) {
    /// The terms of a text, in order.
    interface Cut {
        List<String> terms(String text);
    }

    List<String> terms(String text) {
        return cut.terms(text);
    }
}
