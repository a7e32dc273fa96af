package org.duijie.domain;

/// The kinds of record that a catalogue holds.
public enum RecordKind {
    ACHIEVEMENT,
    PATENT,
    RESEARCHER,
    CHALLENGE,
    ORGANISATION,
    ALLIANCE,
    POOL
}
