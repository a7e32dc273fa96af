package org.duijie.models.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where a Chinese sentence ends, in text as written or in canonical form (where ； is ; and a new line is a space).
final class SentenceRules {
    private static final String ENDS = "。！？；!?;…";
    private static final String CLOSERS = "”’」』）)】》\"'］]";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "fig", "figs", "eq", "eqs", "ref", "refs", "no", "nos", "vol", "e.g", "i.e", "al", "etc", "cf", "vs",
            "approx", "ca", "tab", "sec", "dr", "prof", "inc", "ltd", "co", "corp", "st", "resp", "max", "min", "dept",
            "univ");

    /// “etc.” and “al.” may end a sentence, the others only stand before what they shorten.
    private static final Set<String> MAY_END = Set.of("etc", "al", "inc", "ltd", "co", "corp", "max", "min", "no");

    private SentenceRules() {}

    static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean stop = c == '.' ? isFullStop(text, at) : ENDS.indexOf(c) >= 0;
            if (stop) {
                at = pastClosers(text, at + 1);
                ends.add(at);
            } else {
                at++;
                if (c == ' ' && isListMark(text, at)) {
                    ends.add(at);
                }
            }
        }
        return ends;
    }

    /// Whether the model's border at `end` stands behind an abbreviation and is none.
    static boolean isAbbreviation(String text, int end) {
        if (end <= 0 || end > text.length() || text.charAt(end - 1) != '.') {
            return false;
        }
        int start = end - 1;
        while (start > 0 && end - start < 12 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, end - 1).toLowerCase(Locale.ROOT);
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean upper = next < text.length() && Character.isUpperCase(text.charAt(next));
        return ABBREVIATIONS.contains(word) && !(MAY_END.contains(word) && upper);
    }

    /// A point ends a sentence behind Chinese or before Chinese, but not in 1.8, Fig. 1, V2.0 or after a list's number.
    private static boolean isFullStop(String text, int at) {
        if (at == 0 || isAbbreviation(text, at + 1)) {
            return false;
        }
        char before = text.charAt(at - 1);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (isChinese(before) || CLOSERS.indexOf(before) >= 0) {
            return !Character.isDigit(next) || isChinese(before);
        }
        boolean numbered = Character.isDigit(before) && isListNumber(text, at);
        return !numbered && (isChinese(next) || (next == ' ' && startsAfresh(text, at + 1)));
    }

    private static boolean startsAfresh(String text, int space) {
        int next = space;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next >= text.length() || isChinese(text.charAt(next)) || Character.isUpperCase(text.charAt(next));
    }

    /// Whether the digits that end before `at` begin a line or follow the end of a sentence.
    private static boolean isListNumber(String text, int at) {
        int start = at;
        while (start > 0 && at - start < 3 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        return start == 0 || ENDS.indexOf(text.charAt(start - 1)) >= 0 || text.charAt(start - 1) == ':';
    }

    /// “2、”, “2.公司” or “(2)” behind a space: canonical text has lost its lines.
    private static boolean isListMark(String text, int at) {
        int digit = at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '（') ? at + 1 : at;
        int end = digit;
        while (end < text.length() && end - digit < 2 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (end == digit || end + 1 >= text.length()) {
            return false;
        }
        char mark = text.charAt(end);
        boolean marked =
                digit > at ? mark == ')' || mark == '）' : mark == '、' || mark == '.' || mark == ')' || mark == '）';
        return marked && isChinese(text.charAt(end + 1));
    }

    private static int pastClosers(String text, int from) {
        int at = from;
        while (at < text.length() && (CLOSERS.indexOf(text.charAt(at)) >= 0 || ENDS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || c == '.';
    }

    private static boolean isChinese(char c) {
        return Character.isIdeographic(c);
    }
}
