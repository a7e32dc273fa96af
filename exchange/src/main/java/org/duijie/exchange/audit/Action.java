package org.duijie.exchange.audit;

/// What can be done to a subject. The names stand in signed entries: they are extended, never renamed.
public enum Action {
    RECORD_CREATED,
    RECORD_CHANGED,
    RECORD_ERASED,
    /// Somebody was shown what not every registered user may read.
    RECORD_READ,
    PERSON_KEPT_OUT,
    CLAIM_REQUESTED,
    CLAIM_CONFIRMED,
    CLAIM_REFUSED,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_ERASED,
    SESSION_OPENED,
    SESSION_ENDED,
    OTHER_SESSIONS_ENDED,
    REGISTRATION_REQUESTED,
    REGISTRATION_VERIFIED,
    REGISTRATION_REFUSED,
    /// An invitation, a way to set another password, or a letter to the mailbox of a profile.
    LINK_MADE,
    LINK_ENDED,
    SIGNING_RIGHT_GIVEN,
    SIGNING_RIGHT_REVOKED,
    KEY_MADE,
    KEY_REVOKED,
    /// A session was opened by single sign-on.
    SIGNED_ON,
    SIGN_ON_LINKED,
    SIGN_ON_UNLINKED
}
