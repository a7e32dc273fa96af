package org.duijie.domain;

/// 所处阶段, in the order of growing maturity.
public enum Stage {
    UNKNOWN,
    OTHER,
    CONCEPT,
    LAB,
    PILOT,
    PROTOTYPE,
    SMALL_BATCH,
    INDUSTRIAL;

    public boolean isKnown() {
        return compareTo(OTHER) > 0;
    }
}
