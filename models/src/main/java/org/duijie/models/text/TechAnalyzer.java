package org.duijie.models.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Technical text as terms: overlapping pairs of Chinese characters, traditional ones as simplified, stems of English
/// words, numbers as they stand.
///
/// Pairs need no dictionary, so new technical words are never cut wrongly. How segmenters compare by retrieval quality:
/// docs/adr/0012-text-understanding.md.
public final class TechAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer source = new StandardTokenizer();
        TokenStream terms = new SimplifiedFilter(new LowerCaseFilter(new CJKWidthFilter(source)));
        terms = new CJKBigramFilter(terms);
        terms = new StopFilter(terms, EnglishAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(source, new PorterStemFilter(terms));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new SimplifiedFilter(new LowerCaseFilter(new CJKWidthFilter(in)));
    }
}
