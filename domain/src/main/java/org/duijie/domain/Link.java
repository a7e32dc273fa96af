package org.duijie.domain;

/// 关联: from one record to a report, paper, patent, standard, person or organisation. `target` is unknown until
/// resolved.
public record Link(Kind kind, String identifier, RecordId target) {
    public enum Kind {
        REPORT,
        PAPER,
        PATENT,
        STANDARD,
        AWARD,
        PROJECT,
        PLATFORM,
        ACHIEVEMENT,
        PERSON,
        ORGANISATION,
        OTHER
    }
}
