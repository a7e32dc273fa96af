package org.duijie.api.page;

import java.util.List;
import java.util.Optional;

/// A list of records with its facets.
///
/// @param path where the list is, for its form and its links
/// @param tabs the other lists beside it; none for challenges and alliances
/// @param filtered whether some values are chosen
/// @param bare whether this is the whole list, neither searched nor filtered
public record SearchPage(
        String path,
        String title,
        String lead,
        List<Tab> tabs,
        String q,
        String total,
        List<FacetView> facets,
        boolean filtered,
        List<Card> cards,
        Optional<String> next,
        boolean firstPage,
        boolean bare) {
    public SearchPage {
        tabs = List.copyOf(tabs);
        facets = List.copyOf(facets);
        cards = List.copyOf(cards);
    }

    public record Tab(String href, String label, boolean current) {}

    public record FacetView(String name, String label, List<Choice> choices) {
        public FacetView {
            choices = List.copyOf(choices);
        }

        public boolean open() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    public record Choice(String value, String label, String count, boolean chosen) {}
}
