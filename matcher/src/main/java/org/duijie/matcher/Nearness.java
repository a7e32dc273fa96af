package org.duijie.matcher;

import java.util.Optional;
import org.duijie.models.Dot;

/// How near an offer is to all of a need, to its title, and to both together.
public record Nearness(Meaning meaning, double whole, double title, double together) {
    public static final Nearness UNKNOWN = new Nearness(Meaning.NONE, 0, 0, 0);

    /// English meets English in its own space; where only one side is English, its gloss meets the other side.
    ///
    /// @param common the offer's vector in the space where all texts meet
    /// @param english its vector where English texts meet, if it is in English
    public static Nearness of(NeedVectors need, float[] common, Optional<float[]> english) {
        Meaning meaning = new Meaning(common);
        return bothEnglish(need, english)
                ? of(meaning, english.orElseThrow(), need.english().orElseThrow(), Scale.ENGLISH)
                : of(meaning, common, need, commonScale(need, english));
    }

    /// How near the two are together, without looking at anything else.
    public static double together(NeedVectors need, float[] common, Optional<float[]> english) {
        return bothEnglish(need, english)
                ? Scale.ENGLISH.of(Dot.product(need.english().orElseThrow().together(), english.orElseThrow()))
                : commonScale(need, english).of(Dot.product(need.together(), common));
    }

    private static boolean bothEnglish(NeedVectors need, Optional<float[]> english) {
        return english.isPresent() && need.english().isPresent();
    }

    private static Scale commonScale(NeedVectors need, Optional<float[]> english) {
        return english.isPresent() || need.english().isPresent() ? Scale.GLOSSED : Scale.CHINESE;
    }

    private static Nearness of(Meaning meaning, float[] vector, NeedVectors need, Scale scale) {
        return new Nearness(
                meaning,
                scale.of(Dot.product(need.whole(), vector)),
                scale.of(Dot.product(need.title(), vector)),
                scale.of(Dot.product(need.together(), vector)));
    }

    public Nearness nearer(Nearness other) {
        return together >= other.together ? this : other;
    }
}
