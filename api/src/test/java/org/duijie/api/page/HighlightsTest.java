package org.duijie.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duijie.api.page.Highlights.Marked;
import org.duijie.api.page.Highlights.Piece;
import org.duijie.domain.match.Evidence;
import org.junit.jupiter.api.Test;

class HighlightsTest {
    private static final String TEXT = "抗结垢膜<b>&在线😀清洗 of RO membranes";

    @Test
    void a_span_is_marked_in_both_texts_under_one_number() {
        Highlights marks = Highlights.of(
                List.of(new Evidence("summary", 2, 4, "problem", 0, 3)),
                Map.of("problem", "抗结垢要求"),
                Map.of("summary", "一种抗垢膜"),
                "m1");
        assertThat(marked(marks.offer())).containsExactly("1:抗垢");
        assertThat(marked(marks.challenge())).containsExactly("1:抗结垢");
        Piece offer = marks.offer().getFirst().pieces().get(1);
        Piece challenge = marks.challenge().getFirst().pieces().getFirst();
        assertThat(offer.target()).isEqualTo(challenge.id());
        assertThat(challenge.target()).isEqualTo(offer.id());
    }

    @Test
    void spans_that_overlap_become_one_mark_and_join_what_they_answer() {
        Highlights marks = Highlights.of(
                List.of(
                        new Evidence("summary", 0, 3, "problem", 0, 2),
                        new Evidence("summary", 2, 5, "problem", 4, 6),
                        new Evidence("summary", 7, 8, "problem", 7, 8)),
                Map.of("problem", "0123456789"),
                Map.of("summary", "abcdefghij"),
                "m1");
        assertThat(marked(marks.offer())).containsExactly("1:abcde", "2:h");
        assertThat(marked(marks.challenge())).containsExactly("1:01", "1:45", "2:7");
    }

    @Test
    void spans_that_only_touch_stay_two_marks() {
        Highlights marks = Highlights.of(
                List.of(new Evidence("t", 0, 2, "p", 0, 1), new Evidence("t", 2, 4, "p", 3, 4)),
                Map.of("p", "01234"),
                Map.of("t", "abcdef"),
                "m1");
        assertThat(marked(marks.offer())).containsExactly("1:ab", "2:cd");
    }

    @Test
    void evidence_in_a_field_that_the_reader_may_not_read_leaves_no_trace() {
        Highlights marks = Highlights.of(
                List.of(new Evidence("knowHow", 0, 2, "problem", 0, 2), new Evidence("title", 0, 99, "problem", 0, 2)),
                Map.of("problem", "抗结垢"),
                Map.of("title", "膜"),
                "m1");
        assertThat(marks.isEmpty()).isTrue();
        assertThat(marks.challenge()).isEmpty();
    }

    @Test
    void a_surrogate_pair_is_never_cut_in_two() {
        int emoji = TEXT.indexOf("😀");
        Highlights marks = Highlights.of(
                List.of(new Evidence("t", emoji + 1, emoji + 2, "p", 0, 1)), Map.of("p", "x"), Map.of("t", TEXT), "m1");
        assertThat(marked(marks.offer())).containsExactly("1:😀");
    }

    @Property
    void the_pieces_of_a_field_are_the_field_and_every_mark_leads_to_one_on_the_other_side(
            @ForAll("evidence") List<Evidence> evidence) {
        Map<String, String> challenge = new TreeMap<>(Map.of("problem", TEXT, "title", "膜".repeat(30)));
        Map<String, String> offer = new TreeMap<>(Map.of("summary", TEXT, "title", "膜".repeat(30)));
        Highlights marks = Highlights.of(evidence, challenge, offer, "m7");
        marks.challenge().forEach(field -> assertThat(joined(field)).isEqualTo(challenge.get(field.field())));
        marks.offer().forEach(field -> assertThat(joined(field)).isEqualTo(offer.get(field.field())));
        List<Piece> left = marks(marks.challenge());
        List<Piece> right = marks(marks.offer());
        assertThat(left.isEmpty()).isEqualTo(right.isEmpty());
        assertThat(right.stream().map(Piece::id).toList())
                .containsAll(left.stream().map(Piece::target).toList());
        assertThat(left.stream().map(Piece::id).toList())
                .containsAll(right.stream().map(Piece::target).toList());
        assertThat(left.stream().map(Piece::id).toList()).doesNotHaveDuplicates();
        assertThat(right.stream().map(Piece::id).toList()).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        Arbitrary<String> challengeFields = Arbitraries.of("problem", "title", "absent");
        Arbitrary<String> offerFields = Arbitraries.of("summary", "title", "absent");
        Arbitrary<Integer> starts = Arbitraries.integers().between(0, 32);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 9);
        return Combinators.combine(offerFields, starts, lengths, challengeFields, starts, lengths)
                .as((field, start, length, challengeField, challengeStart, challengeLength) -> new Evidence(
                        field, start, start + length, challengeField, challengeStart, challengeStart + challengeLength))
                .list()
                .ofMaxSize(12);
    }

    private static String joined(Marked field) {
        return String.join("", field.pieces().stream().map(Piece::text).toList());
    }

    private static List<Piece> marks(List<Marked> fields) {
        List<Piece> marks = new ArrayList<>();
        fields.forEach(field -> field.pieces().stream().filter(Piece::marked).forEach(marks::add));
        return marks;
    }

    private static List<String> marked(List<Marked> fields) {
        return marks(fields).stream()
                .map(piece -> piece.number() + ":" + piece.text())
                .toList();
    }
}
