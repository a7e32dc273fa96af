package org.duijie.api.page;

import java.util.List;

/// The front page: what the catalogue holds, and challenges to begin with.
public record HomePage(List<Count> counts, List<Card> recent) {
    public HomePage {
        counts = List.copyOf(counts);
        recent = List.copyOf(recent);
    }

    public record Count(String label, String number, String href) {}
}
