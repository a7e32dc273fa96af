package org.duijie.domain;

/// A code with the cell it was read from: a code that turns out wrong can be read again from `raw`, years later.
public record Coded<C>(C code, String raw) {
    public static <C> Coded<C> of(C code) {
        return new Coded<>(code, "");
    }
}
