package org.duijie.domain;

/// 成熟度: the stage as declared, and a TRL only where somebody gave one. `trl` 0 means none.
public record Maturity(Coded<Stage> stage, int trl, TrlScale scale, TrlSource source) {
    public static final Maturity UNKNOWN = new Maturity(Coded.of(Stage.UNKNOWN), 0, TrlScale.NINE, TrlSource.NONE);

    public enum TrlScale {
        NINE(9),
        GBT22900(13);

        private final int top;

        TrlScale(int top) {
            this.top = top;
        }
    }

    public enum TrlSource {
        NONE,
        DECLARED,
        EVALUATED,
        GUESSED
    }

    public Maturity {
        if (trl < 0 || trl > scale.top) {
            throw new IllegalArgumentException(
                    "the technology readiness level " + trl + " is not between 1 and " + scale.top);
        }
        if ((trl == 0) != (source == TrlSource.NONE)) {
            throw new IllegalArgumentException("a TRL has a source, and only a TRL has one");
        }
    }
}
