package org.duijie.domain;

/// The language a record is written in; `MIXED` is Chinese with much Latin text in it.
public enum Language {
    ZH,
    EN,
    MIXED
}
