package org.duijie.models.text;

import java.util.ArrayList;
import java.util.List;
import org.duijie.models.opennlp.EnglishBorders;

/// Cuts text into sentences: Chinese and mixed paragraphs by rule, English ones by OpenNLP's model under the same
/// vetoes.
///
/// A Chinese detector cannot be learned while every 。 ends a sentence, so rules do it. The English model knows no
/// technical prose and ends a sentence after “e.g.” and “Fig.”: [SentenceRules] overrules it there.
public final class Sentences {
    /// Longer paragraphs are no prose.
    private static final int LONGEST_FOR_MODEL = 20_000;

    private Sentences() {}

    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = paragraphEnd(text, start);
            paragraph(text, start, end, sentences);
            start = end + 1;
        }
        return sentences;
    }

    private static int paragraphEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static void paragraph(String text, int start, int end, List<Sentence> sentences) {
        String paragraph = text.substring(start, end);
        boolean english = paragraph.length() <= LONGEST_FOR_MODEL && TextLanguage.of(paragraph) == TextLanguage.ENGLISH;
        List<Integer> ends = english
                ? EnglishBorders.ends(paragraph).stream()
                        .filter(border -> !SentenceRules.isAbbreviation(paragraph, border))
                        .toList()
                : SentenceRules.ends(paragraph);
        int from = 0;
        for (int border : ends) {
            add(text, start + from, start + border, sentences);
            from = border;
        }
        add(text, start + from, end, sentences);
    }

    private static void add(String text, int start, int end, List<Sentence> sentences) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Sentence(text.substring(from, to), from, to));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
