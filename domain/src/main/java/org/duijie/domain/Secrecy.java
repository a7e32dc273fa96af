package org.duijie.domain;

/// 密级. Only [#PUBLIC] is ever stored; the others exist so that a refusal can say what it refused.
public enum Secrecy {
    PUBLIC,
    WORK,
    MI,
    JI,
    JUE;

    public boolean mayBeStored() {
        return this == PUBLIC;
    }
}
