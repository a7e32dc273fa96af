package org.duijie.models;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.models.text.Sentence;
import org.duijie.models.text.Sentences;

/// Long texts window by window: an encoder reads some 256 tokens, and nothing of a record may be invisible. A text's
/// vector is the mean of its windows' vectors.
public final class Windows {
    /// Below the encoders' 256 tokens, because tokens are only estimated here.
    static final int MOST_TOKENS = 230;

    /// A word of six letters is about one token, so are two digits; anything else is one by itself.
    private static final Pattern PIECE = Pattern.compile("\\p{IsLatin}+|\\p{Nd}+|\\S");
    private static final int LETTERS = 6;
    private static final int DIGITS = 2;

    private Windows() {}

    /// The pieces of a text, of like length, in order, cut between sentences; the text itself when it is short. A
    /// sentence longer than a window is cut where the window ends.
    public static List<String> of(String text) {
        int tokens = tokens(text);
        if (tokens <= MOST_TOKENS) {
            return List.of(text);
        }
        int windows = (tokens + MOST_TOKENS - 1) / MOST_TOKENS;
        int wanted = (tokens + windows - 1) / windows;
        List<String> pieces = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int filled = 0;
        for (String sentence : sentences(text)) {
            int more = tokens(sentence);
            if (filled > 0 && (filled >= wanted || filled + more > MOST_TOKENS)) {
                pieces.add(open.toString().strip());
                open.setLength(0);
                filled = 0;
            }
            open.append(sentence);
            filled += more;
        }
        pieces.add(open.toString().strip());
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    /// Each sentence with what stands before it, so that nothing is lost.
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (Sentence sentence : Sentences.of(text)) {
            addSentence(sentences, text.substring(from, sentence.end()));
            from = sentence.end();
        }
        return sentences;
    }

    private static void addSentence(List<String> sentences, String sentence) {
        int tokens = 0;
        int from = 0;
        Matcher piece = PIECE.matcher(sentence);
        while (piece.find()) {
            int more = tokens(piece);
            if (tokens + more > MOST_TOKENS) {
                sentences.add(sentence.substring(from, piece.start()));
                from = piece.start();
                tokens = 0;
            }
            tokens += more;
        }
        sentences.add(sentence.substring(from));
    }

    /// A text as far as about this many tokens.
    public static String head(String text, int most) {
        int tokens = 0;
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            tokens += tokens(piece);
            if (tokens > most) {
                return text.substring(0, piece.start());
            }
        }
        return text;
    }

    /// About how many tokens an encoder makes of a text.
    static int tokens(String text) {
        int tokens = 0;
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            tokens += tokens(piece);
        }
        return tokens;
    }

    private static int tokens(Matcher piece) {
        int length = piece.end() - piece.start();
        int first = piece.group().codePointAt(0);
        int each = Character.isDigit(first) ? DIGITS : LETTERS;
        return length == 1 ? 1 : (length + each - 1) / each;
    }

    /// One vector a text, whatever its length.
    public static List<float[]> encode(Encoder encoder, List<String> texts) {
        List<List<String>> windows =
                texts.stream().map(text -> of(encoder.asRead(text))).toList();
        List<float[]> vectors =
                encoder.encode(windows.stream().flatMap(List::stream).toList());
        List<float[]> means = new ArrayList<>(texts.size());
        int from = 0;
        for (List<String> own : windows) {
            means.add(mean(vectors.subList(from, from + own.size())));
            from += own.size();
        }
        return means;
    }

    /// The direction that the vectors of a text's windows have in common.
    public static float[] mean(List<float[]> vectors) {
        if (vectors.size() == 1) {
            return vectors.getFirst();
        }
        double[] sum = new double[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / length);
        }
        return mean;
    }
}
