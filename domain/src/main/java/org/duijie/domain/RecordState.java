package org.duijie.domain;

/// 记录状态.
public enum RecordState {
    DRAFT,
    LISTED,
    PAUSED,
    VANISHED,
    WITHDRAWN,
    TAKEN_DOWN
}
