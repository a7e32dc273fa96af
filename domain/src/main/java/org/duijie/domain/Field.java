package org.duijie.domain;

/// 技术领域: a place in a taxonomy. A guessed field is shown as a guess.
public record Field(Scheme scheme, String code, Origin origin, String raw) {
    public enum Scheme {
        /// Strategic emerging industries 2018 (战略性新兴产业分类).
        SEI,
        /// GB/T 4754 national industries.
        GBT4754,
        /// GB/T 13745 disciplines.
        GBT13745,
        IPC,
        LOCARNO,
        /// The eleven fields of technology-contract statistics.
        TECH_MARKET,
        CLC,
        /// A cell that no taxonomy resolves: kept raw, never invented.
        OTHER
    }

    public enum Origin {
        DECLARED,
        GUESSED
    }
}
