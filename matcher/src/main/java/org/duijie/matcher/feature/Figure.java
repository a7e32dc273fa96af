package org.duijie.matcher.feature;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duijie.domain.Indicator;
import org.duijie.domain.TextField;
import org.duijie.models.text.quantity.Amount;
import org.duijie.models.text.quantity.Comparison;
import org.duijie.models.text.quantity.Quantities;
import org.duijie.models.text.quantity.Quantity;

/// A figure that a record gives, in a cell of its own or in its text.
///
/// @param about the words of what is measured, parted by spaces, as [#named] writes them: 检 出 率
/// @param raw the wording it was read from
public record Figure(String about, Amount amount, String raw) {
    /// A record of many tables gives its first figures.
    private static final int MOST = 16;

    private static final int LONGEST_NAME = 16;

    /// A name this long is said exactly: 截留率 is that of dyes, too. A shorter ending (效率) may be of anything.
    private static final int EXACT_ENDING = 3;

    private static final Pattern BRACKETED = Pattern.compile("[(（][^)）]*[)）]");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final String CLAUSE_ENDS = "，。；、,;！？!?\n（）()";

    /// What stands between a name and its figure.
    private static final Pattern VERBS = Pattern.compile(
            "(?:可|能|应|需|须|要求|要|不|稳定|控制|保持|提高|提升|降低|平均|达|为|是|在|到|至|了|约|\\s|[:：=]"
                    + "|\\b(?:of|is|are|to|at|by|a|an|the|reach(?:es|ed)?|be)\\b)+$",
            Pattern.CASE_INSENSITIVE);

    /// How two figures compare: not at all, or the wanted one is met or missed.
    enum Outcome {
        APART,
        MET,
        MISSED
    }

    /// Those that stand in cells of their own; of a record that has none, those that its text names.
    public static List<Figure> of(List<Indicator> indicators, List<TextField> texts) {
        List<Figure> figures = indicators.stream()
                .filter(indicator ->
                        !indicator.value().isEmpty() && !indicator.name().isBlank())
                .map(Figure::of)
                .toList();
        return figures.isEmpty() ? in(texts) : figures;
    }

    /// The figures that a text names.
    public static List<Figure> in(List<TextField> texts) {
        List<Figure> figures = new ArrayList<>();
        for (TextField field : texts) {
            in(field.text().value(), figures);
        }
        return figures.stream().limit(MOST).toList();
    }

    private static Figure of(Indicator indicator) {
        Comparison comparison = switch (indicator.relation()) {
            case AT_LEAST -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.AT_MOST;
            case ABOUT -> Comparison.ABOUT;
            case EXACTLY, UNSTATED -> Comparison.EXACTLY;
        };
        return new Figure(
                named(indicator.name()),
                Quantities.stated(comparison, new BigDecimal(indicator.value()), indicator.unit()),
                indicator.raw());
    }

    private static void in(String text, List<Figure> figures) {
        int before = 0;
        for (Quantity quantity : Quantities.of(text)) {
            int start = nameStart(text, before, quantity.start());
            String name = VERBS.matcher(text.substring(start, quantity.start())).replaceFirst("");
            String about = named(name);
            // In 翘曲的4.5 μm铜箔 the figure is of what follows.
            if (!about.isEmpty() && !name.endsWith("的")) {
                figures.add(new Figure(
                        about,
                        quantity.amount(),
                        text.substring(start, quantity.end()).strip()));
            }
            before = quantity.end();
        }
    }

    private static int nameStart(String text, int from, int end) {
        int start = end;
        while (start > from && end - start < LONGEST_NAME + 8 && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /// How `offered` answers this target. A target without a direction (“视场 20 mm”) can be neither met nor missed, and
    /// neither can one that the offer bounds from the wrong side.
    Outcome answeredBy(Figure offered) {
        if (!amount.isComparableWith(offered.amount) || !sameName(words(), offered.words())) {
            return Outcome.APART;
        }
        double promised = switch (amount.comparison()) {
            case AT_LEAST, MORE_THAN -> offered.amount.low();
            case AT_MOST, LESS_THAN -> -offered.amount.high();
            case EXACTLY, ABOUT, WITHIN -> Double.NEGATIVE_INFINITY;
        };
        double wanted = switch (amount.comparison()) {
            case AT_MOST, LESS_THAN -> -amount.high();
            case AT_LEAST, MORE_THAN, EXACTLY, ABOUT, WITHIN -> amount.low();
        };
        if (promised == Double.NEGATIVE_INFINITY) {
            return Outcome.APART;
        }
        return promised >= wanted ? Outcome.MET : Outcome.MISSED;
    }

    /// The words of a name: those of Latin letters, and Chinese characters one by one. Written once, because a match
    /// compares thousands.
    static String named(String name) {
        String plain = Normalizer.normalize(BRACKETED.matcher(name).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return WORD.matcher(plain).results().map(MatchResult::group).collect(Collectors.joining(" "));
    }

    private List<String> words() {
        return List.of(about.split(" ", -1));
    }

    /// Names that have half of their pairs in common speak of one thing, and so do names that end the same way, because
    /// the head of a name stands last: 划伤检出率 and 检出率.
    private static boolean sameName(List<String> one, List<String> other) {
        int shorter = Math.min(one.size(), other.size());
        int ending = 0;
        while (ending < shorter && one.get(one.size() - 1 - ending).equals(other.get(other.size() - 1 - ending))) {
            ending++;
        }
        return ending >= EXACT_ENDING || (ending > 0 && ending == shorter) || shareHalf(pairs(one), pairs(other));
    }

    private static boolean shareHalf(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return common > 0 && 4 * common >= one.size() + other.size();
    }

    private static Set<String> pairs(List<String> words) {
        return IntStream.range(1, words.size())
                .mapToObj(i -> words.get(i - 1) + words.get(i))
                .collect(Collectors.toSet());
    }
}
