package org.duijie.bench.segmenters;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.duijie.models.text.Term;
import org.duijie.models.text.Terms;

/// The contenders. Latin words are stemmed by the house's own analyser for all but smartcn, which has the same stemmer.
final class Segmenters {
    private Segmenters() {}

    /// @param lessons texts that the learned tokeniser is taught on, as HanLP cuts them
    static List<Segmenter> all(List<String> lessons) {
        Segment standard = HanLP.newSegment();
        Segment index = HanLP.newSegment().enableIndexMode(true);
        LearnedTokeniser learned = LearnedTokeniser.taught(lessons, text -> words(standard, text));
        Analyzer smart = new SmartChineseAnalyzer();
        return List.of(
                new Segmenter("pairs", "the house's `Terms`: overlapping pairs of characters", Segmenters::pairs),
                new Segmenter("smartcn", "Lucene's SmartChineseAnalyzer", text -> lucene(smart, text)),
                new Segmenter("hanlp", "HanLP portable, standard", text -> folded(words(standard, text))),
                new Segmenter(
                        "hanlp-index",
                        "HanLP portable, long words and their parts",
                        text -> folded(words(index, text))),
                new Segmenter(
                        "opennlp",
                        "OpenNLP's tokeniser taught on %d abstracts as HanLP cuts them".formatted(lessons.size()),
                        text -> folded(learned.words(text))),
                new Segmenter("pairs+hanlp", "pairs, and HanLP's words of three and more characters", text -> {
                    List<String> terms = new ArrayList<>(pairs(text));
                    folded(words(standard, text)).stream()
                            .filter(word -> word.length() > 2 && Character.isIdeographic(word.charAt(0)))
                            .forEach(terms::add);
                    return terms;
                }));
    }

    private static List<String> pairs(String text) {
        return Terms.of(text).stream().map(Term::text).toList();
    }

    private static List<String> words(Segment segment, String text) {
        return segment.seg(text).stream().map(term -> term.word).toList();
    }

    /// Chinese words as they are, others through the house's analyser, punctuation gone.
    private static List<String> folded(List<String> words) {
        return words.stream()
                .flatMap(word -> word.codePoints().anyMatch(Character::isIdeographic)
                        ? Arrays.stream(new String[] {word})
                        : pairs(word).stream())
                .toList();
    }

    private static List<String> lucene(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("terms of a text in memory", e);
        }
        return terms;
    }
}
