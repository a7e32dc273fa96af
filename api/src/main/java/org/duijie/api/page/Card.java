package org.duijie.api.page;

import java.util.List;

/// A record in a list.
///
/// @param meta short facts below the title
/// @param badges what stands out: stage, status, mode
public record Card(
        String href,
        String kind,
        String title,
        String language,
        String snippet,
        List<String> meta,
        List<String> badges) {
    public Card {
        meta = List.copyOf(meta);
        badges = List.copyOf(badges);
    }
}
