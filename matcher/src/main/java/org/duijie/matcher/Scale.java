package org.duijie.matcher;

/// Cosines of different spaces on one scale, so that they can stand in one list: that of two Chinese texts.
///
/// Needs and offers that have nothing to do with each other have a cosine of .19 ± .11 where both are Chinese, of
/// .13 ± .10 where one of them is a gloss, and of .02 ± .13 in the English space (all pairs of a need and an
/// achievement of the seeds, whatever their grades). A straight line brings mean and deviation to those of the Chinese.
public enum Scale {
    CHINESE(1, 0),
    GLOSSED(1.1, 0.05),
    ENGLISH(0.8, 0.19);

    private final double slope;
    private final double offset;

    Scale(double slope, double offset) {
        this.slope = slope;
        this.offset = offset;
    }

    public double of(double cosine) {
        return this == CHINESE ? cosine : Math.min(1, slope * cosine + offset);
    }
}
