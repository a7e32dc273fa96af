package org.duijie.matcher.lucene;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.domain.Disclosure;

/// The names of the index's fields. Text and vectors have one field a disclosure level, so that statistics and
/// similarities of a level never mix with those of another.
final class Fields {
    static final String ID = "id";
    /// The id again, as the sixteen bytes that it is: to be read for hundreds of documents of a match.
    static final String KEY = "key";
    /// Of the record in the store: what the index holds can be compared with what it should hold.
    static final String VERSION = "version";
    static final String KIND = "kind";
    static final String OWNER = "owner";
    static final String DISCLOSURE = "disclosure";
    static final String STATE = "state";
    static final String AUDIENCE = "audience";
    static final String SORT_TITLE = "sortTitle";
    static final String VECTORS = "vectors";
    static final String RECOMMENDABLE = "recommendable";
    static final String LINKS = "links";
    static final String IDENTIFIER = "identifier";

    static final String HAS_VECTORS = "yes";
    static final String LACKS_VECTORS = "no";
    static final String NEEDS_NO_VECTORS = "none";

    private Fields() {}

    static String title(Disclosure level) {
        return "title." + level;
    }

    static String body(Disclosure level) {
        return "body." + level;
    }

    static String keywords(Disclosure level) {
        return "keywords." + level;
    }

    /// Titles of linked records: all of them open, and found by those who may find the record that links.
    static String linked(Disclosure level) {
        return "linked." + level;
    }

    static String vector(Disclosure level) {
        return "vector." + level;
    }

    /// Challenges have a graph of their own: they are few, and a search among many offers would hardly meet them.
    static String challengeVector(Disclosure level) {
        return "challengeVector." + level;
    }

    /// The title alone, of a record that says more.
    static String ofTitle(String vectorField) {
        return "title." + vectorField;
    }

    /// English texts among each other; they stand in the other graphs as well, by their glosses.
    static String english(String vectorField) {
        return "english." + vectorField;
    }

    /// What the ranker looks at, as readers of this level see it; where it is as below, there is nothing.
    static String side(Disclosure level) {
        return "side." + level;
    }

    /// The levels a viewer of `level` may read.
    static List<Disclosure> upTo(Disclosure level) {
        return Stream.of(Disclosure.values())
                .filter(lower -> lower.readableAt(level))
                .toList();
    }
}
