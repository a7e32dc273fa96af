package org.duijie.exchange.audit;

import java.util.List;

/// A page of the log, the newest first.
///
/// @param next where the page after this one begins; −1 after the last
public record Entries(List<Logged> items, long next) {
    public Entries {
        items = List.copyOf(items);
    }
}
