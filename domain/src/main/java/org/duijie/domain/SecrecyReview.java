package org.duijie.domain;

/// 保密审查: who stated that a record holds no state secret. A row value 公开 counts as its unit's statement.
public record SecrecyReview(Scope scope, String unit, String reviewer, PartialDate date) {
    public enum Scope {
        RECORD,
        FILE
    }
}
