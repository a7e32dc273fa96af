package org.duijie.models.text.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words and signs around a number that say how it is meant.
record Bounds(Comparison comparison, int start, int end) {
    private record Word(String word, Comparison comparison) {}

    /// Longer words first where one ends in another: 不低于 before 低于.
    private static final List<Word> BEFORE = words("""
            AT_LEAST ≥ >= => 大于或等于 大于等于 不得低于 不得小于 不得少于 不应低于 不应小于 不低于 不小于 不少于 不短于 至少 最低
            AT_MOST ≤ <= =< 小于或等于 小于等于 不得高于 不得大于 不得超过 不应高于 不应大于 不应超过 不高于 不大于 不超过 不多于 不长于 至多 最多
            LESS_THAN < 低于 小于 少于 短于 不足 不到 低至
            MORE_THAN > 大于 高于 超过 多于 优于 长于 突破
            ABOUT ≈ ~ 大约 约为 约 接近 大概
            WITHIN ±
            AT_LEAST not_less_than no_less_than at_least minimum_of min.
            AT_MOST not_more_than no_more_than not_exceeding at_most up_to maximum_of max. within
            LESS_THAN less_than lower_than fewer_than below under
            MORE_THAN more_than greater_than higher_than exceeding exceeds above over
            ABOUT approximately about around ca.
            """);

    private static final List<Word> AFTER = words("""
            AT_LEAST 及以上 或以上 以上 or_more or_above or_higher
            AT_MOST 及以下 或以下 以下 以内 之内 or_less or_below or_lower
            ABOUT 左右 上下
            """);

    static Bounds around(String text, int start, int end) {
        Optional<Bounds> before = before(text, start, end);
        int from = skipSpaces(text, end);
        for (Word word : AFTER) {
            if (startsWith(text, from, word.word())) {
                int first = before.map(Bounds::start).orElse(start);
                return new Bounds(word.comparison(), first, from + word.word().length());
            }
        }
        return before.orElse(new Bounds(Comparison.EXACTLY, start, end));
    }

    private static Optional<Bounds> before(String text, int start, int end) {
        int to = start;
        while (to > 0 && start - to < 3 && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == '为')) {
            to--;
        }
        for (Word word : BEFORE) {
            int from = to - word.word().length();
            if (from >= 0 && startsWith(text, from, word.word()) && !cutsWord(text, from)) {
                return Optional.of(new Bounds(word.comparison(), from, end));
            }
        }
        return Optional.empty();
    }

    /// Where the second number of a range begins, if one is announced here: 10~20, 10-20, 10 至 20, 10 to 20.
    static Optional<Integer> rangeAfter(String text, int at) {
        int dash = skipSpaces(text, at);
        if (dash >= text.length()) {
            return Optional.empty();
        }
        for (String word : List.of("--", "~", "-", "至", "到", "to ")) {
            if (text.startsWith(word, dash)) {
                return Optional.of(skipSpaces(text, dash + word.length()));
            }
        }
        return Optional.empty();
    }

    static Optional<Integer> toleranceAfter(String text, int at) {
        int sign = skipSpaces(text, at);
        return text.startsWith("±", sign) ? Optional.of(skipSpaces(text, sign + 1)) : Optional.empty();
    }

    /// At most two: more part things that do not belong together.
    private static int skipSpaces(String text, int at) {
        int next = at;
        while (next < text.length() && next - at < 2 && text.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    private static boolean startsWith(String text, int at, String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    /// “discover 5” does not say “over 5”.
    private static boolean cutsWord(String text, int from) {
        return from > 0 && isLatin(text.charAt(from)) && isLatin(text.charAt(from - 1));
    }

    private static boolean isLatin(char c) {
        char lower = Character.toLowerCase(c);
        return lower >= 'a' && lower <= 'z';
    }

    private static List<Word> words(String table) {
        return table.strip()
                .lines()
                .map(line -> line.strip().split(" ", -1))
                .flatMap(cells -> java.util.Arrays.stream(cells)
                        .skip(1)
                        .map(word -> new Word(
                                word.replace('_', ' ').toLowerCase(Locale.ROOT), Comparison.valueOf(cells[0]))))
                .toList();
    }
}
