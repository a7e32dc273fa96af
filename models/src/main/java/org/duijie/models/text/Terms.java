package org.duijie.models.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts text into terms with the one analyser that the index uses too.
public final class Terms {
    /// Safe to share: Lucene keeps the working state of an analyser per thread.
    public static final Analyzer ANALYZER = new TechAnalyzer();

    private Terms() {}

    public static List<Term> of(String text) {
        List<Term> terms = new ArrayList<>(text.length());
        try (TokenStream stream = ANALYZER.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("terms of a text in memory", e);
        }
        return terms;
    }
}
