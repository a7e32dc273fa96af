package org.duijie.matcher.evaluation.folder;

import java.util.List;

/// What people judged in one folder, and how well an order agrees with them.
sealed interface Task permits Collection, Experts, Expertise, Facets, KnownItems {
    /// How many questions are counted.
    int queries();

    /// How many documents are ranked.
    int documents();

    /// The figures, by those who asked.
    Means measure(Shelves shelves);

    /// Puts documents where they can be scored.
    interface Shelves {
        Shelf of(List<Passage> documents);

        /// How the scores of a person's works become one.
        default Pooling pooling() {
            return Pooling.USED;
        }
    }

    /// Documents beside a query.
    interface Shelf {
        /// One score a document, in their order; more is better. Scores of different queries do not compare.
        double[] scores(Passage query);

        /// As [#scores], and two queries' scores of one document say which of the queries is nearer to it.
        default double[] likeness(Passage query) {
            return scores(query);
        }
    }
}
