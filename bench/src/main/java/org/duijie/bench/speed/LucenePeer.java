package org.duijie.bench.speed;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// The peer: Lucene's BM25 as it comes, in memory and in this process. It has no HTTP, no vectors, no ranker and no
/// reasons, so it is the floor of what an answer can cost, not an equal.
final class LucenePeer implements AutoCloseable {
    private static final String FIELD = "text";
    private static final int MOST_TERMS = 20_000;

    private final Analyzer analyzer = new CJKAnalyzer();
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LucenePeer(List<String> texts) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (String text : texts) {
                Document document = new Document();
                document.add(new TextField(FIELD, text, Field.Store.YES));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        IndexSearcher.setMaxClauseCount(MOST_TERMS);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /// How many of the best ten there are.
    int search(String text) throws IOException {
        return searcher.search(query(text), 10).scoreDocs.length;
    }

    private BooleanQuery query(String text) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (String term : terms(text)) {
            words.add(new TermQuery(new Term(FIELD, term)), BooleanClause.Occur.SHOULD);
        }
        return words.build();
    }

    private Set<String> terms(String text) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream(FIELD, new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
