package org.duijie.domain;

/// 披露范围: who may read a field, from everyone to its owner alone. The order is the order of growing secrecy.
public enum Disclosure {
    PUBLIC,
    REGISTERED,
    MEMBERS,
    /// Invited, after the non-disclosure agreement was accepted.
    INVITED,
    OWNER;

    public boolean readableAt(Disclosure viewerLevel) {
        return compareTo(viewerLevel) <= 0;
    }
}
