package org.duijie.domain.access;

/// 关系: what the thing that a request is about is to whoever asks.
public enum Relation {
    /// The request is about no particular thing.
    NONE,
    /// Confidential, of one's own organisation; or of one's own account.
    OWN,
    /// Shown to the members of an alliance that one's organisation is in, and another member's.
    ALLIED,
    /// Confidential, of an organisation with which there is no alliance; or of another account.
    STRANGE,
    /// Such an organisation's too, and public.
    PUBLIC
}
