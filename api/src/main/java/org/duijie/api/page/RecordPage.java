package org.duijie.api.page;

import java.util.List;
import java.util.Optional;

/// The page of one record.
///
/// @param listHref the list that the record stands in
/// @param withheld says who may read what is not here; empty when nothing is kept back
/// @param loginHelps whether signing in would show some of it
/// @param audit where it stands who read and changed it, for who may know
public record RecordPage(
        String kind,
        String listHref,
        String listName,
        String title,
        String language,
        List<String> badges,
        List<Section> sections,
        String withheld,
        boolean loginHelps,
        List<Fact> facts,
        List<Related> related,
        Optional<TermsTable> terms,
        Optional<String> audit) {
    public RecordPage {
        badges = List.copyOf(badges);
        sections = List.copyOf(sections);
        facts = List.copyOf(facts);
        related = List.copyOf(related);
    }

    /// A piece of the record's prose, by the name that the API gives it.
    ///
    /// @param restrictedTo who may read it, when that is not everybody
    public record Section(String name, String label, String text, String restrictedTo) {}

    /// Records that belong to this one.
    ///
    /// @param empty what to say when there are none
    public record Related(String title, String empty, List<Card> cards) {
        public Related {
            cards = List.copyOf(cards);
        }
    }

    /// 标准条款 of a pool, one column a set of terms.
    public record TermsTable(List<String> headings, List<List<String>> rows) {
        public TermsTable {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }
}
