package org.duijie.matcher.evaluation;

/// What is measured: words alone, meaning alone, the two fused, or the whole machine with its ranker.
public enum Retriever {
    BM25,
    DENSE,
    HYBRID,
    FULL
}
