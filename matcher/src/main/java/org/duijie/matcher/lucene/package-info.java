/// The catalogue index inside the process: Lucene's BM25 and HNSW. Nothing outside this package knows Lucene's index.
@org.jspecify.annotations.NullMarked
package org.duijie.matcher.lucene;
