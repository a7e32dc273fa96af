package org.duijie.models.text.phrase;

import java.util.ArrayList;
import java.util.List;

/// A stretch of text between punctuation and connectives: Chinese, or Latin words and numbers.
record Chunk(int start, int end, boolean latin) {
    int length() {
        return end - start;
    }

    static List<Chunk> of(String text) {
        List<Chunk> chunks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean latin = isLatin(text.charAt(at));
            if (!latin && !isChinese(text.charAt(at))) {
                at++;
                continue;
            }
            int end = latin ? latinEnd(text, at) : chineseEnd(text, at);
            if (end > at) {
                chunks.add(new Chunk(at, end, latin));
            }
            at = Math.max(end, at + (end > at ? 0 : Connectives.lengthAt(text, at)));
        }
        return chunks;
    }

    /// Up to punctuation, another script or a connective; nothing if one stands here.
    private static int chineseEnd(String text, int start) {
        int at = start;
        while (at < text.length() && isChinese(text.charAt(at)) && Connectives.lengthAt(text, at) == 0) {
            at++;
        }
        return at;
    }

    private static int latinEnd(String text, int start) {
        int at = start;
        while (at < text.length() && (isLatin(text.charAt(at)) || joins(text, at))) {
            at++;
        }
        return at;
    }

    /// A dash or a point inside a name: Ti-6Al, V2.0.
    private static boolean joins(String text, int at) {
        char c = text.charAt(at);
        return (c == '-' || c == '.' || c == '/') && at + 1 < text.length() && isLatin(text.charAt(at + 1));
    }

    private static boolean isLatin(char c) {
        return !isChinese(c) && (Character.isLetter(c) || Character.isDigit(c));
    }

    private static boolean isChinese(char c) {
        return Character.isIdeographic(c);
    }
}
