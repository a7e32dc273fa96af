package org.duijie.domain.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.domain.Records;
import org.duijie.domain.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
    private static final Reason PHRASE = new Reason.CommonPhrase("热管理");
    private static final Explanation EXPLANATION = new Explanation(
            2.0,
            List.of(new Contribution("longest-phrase", 0.75, PHRASE), new Contribution("need-length", -0.25, PHRASE)));

    private static Match match(int rank, double score, double probability, int grade) {
        Explanation explanation = new Explanation(0, List.of(new Contribution("longest-phrase", score, PHRASE)));
        return new Match(
                rank,
                Records.achievement("导热凝胶"),
                score,
                new Likelihood(probability, 0, 1, grade),
                explanation,
                List.of());
    }

    private static MatchList list(Match... matches) {
        return new MatchList(List.of(matches), 1, 2, "2@7", "ranker");
    }

    @Test
    void contributions_add_up_to_the_score() {
        Match match = new Match(
                1, Records.achievement("导热凝胶"), 2.5, new Likelihood(0.5, 0.4, 0.6, 3), EXPLANATION, List.of());

        assertThat(match.explanation().total()).isEqualTo(2.5);
        assertThat(EXPLANATION.explains(2.5 + 1e-10)).isTrue();
    }

    @Test
    void groups_hold_every_contribution_once_and_add_up_to_the_score() {
        Explanation explanation = new Explanation(
                1.0,
                List.of(
                        new Contribution("a", 0.5, new Reason.CloseMeaning(0.7, "best")),
                        new Contribution("b", -0.2, PHRASE),
                        new Contribution("c", 0.1, new Reason.CloseMeaning(0.7, "whole")),
                        new Contribution("d", 0.3, new Reason.Coverage(0.4, "need"))));

        List<GroupedPoints> groups = explanation.groups();

        assertThat(groups)
                .extracting(GroupedPoints::group)
                .containsExactly(ReasonGroup.WORDS, ReasonGroup.MEANING, ReasonGroup.RIVALS);
        assertThat(groups.stream().flatMap(group -> group.contributions().stream()))
                .containsExactlyInAnyOrderElementsOf(explanation.contributions());
        assertThat(explanation.explains(
                        1.0 + groups.stream().mapToDouble(GroupedPoints::points).sum()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2.4", "2.5001", "2.500000002", "NaN", "Infinity"})
    void a_score_that_the_contributions_do_not_explain_is_no_match(double score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Match(
                        1,
                        Records.achievement("导热凝胶"),
                        score,
                        new Likelihood(0.5, 0.4, 0.6, 3),
                        EXPLANATION,
                        List.of()))
                .withMessageContaining("add up to 2.5");
    }

    @Test
    void order_probability_and_grade_agree() {
        assertThat(list(match(1, 3.0, 0.8, 4), match(2, 3.0, 0.8, 4), match(3, 1.0, 0.1, 1))
                        .matches())
                .hasSize(3);
        assertThat(list().matches()).isEmpty();
    }

    @Test
    void a_list_in_which_they_contradict_each_other_is_refused() {
        Stream.of(match(2, 3.1, 0.8, 4), match(2, 2.0, 0.81, 4), match(2, 2.0, 0.8, 4))
                .limit(2)
                .forEach(worse -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> list(match(1, 3.0, 0.8, 4), worse))
                        .withMessageContaining("rank 2"));
        assertThatIllegalArgumentException().isThrownBy(() -> list(match(1, 3.0, 0.8, 3), match(2, 2.0, 0.8, 4)));
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.6,0.7,3", "0.5,0.1,0.4,3", "1.1,0,1.2,3", "0.1,-0.1,0.2,1", "NaN,0,1,1", "0.5,0,1,0", "0.5,0,1,5"
    })
    void a_likelihood_lies_in_its_interval_and_a_grade_is_one_to_four(
            double probability, double low, double high, int grade) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Likelihood(probability, low, high, grade));
    }

    @ParameterizedTest
    @CsvSource({"-1,2,0,2", "2,2,0,2", "3,2,0,2", "0,2,-1,2", "0,2,2,2", "0,2,2,1"})
    void evidence_needs_spans_that_hold_something(int start, int end, int challengeStart, int challengeEnd) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence("title", start, end, "text", challengeStart, challengeEnd));
    }

    @Test
    void every_reason_has_a_code_of_its_own() {
        Stream<Reason> reasons = Stream.of(
                new Reason.SharedTerms(List.of("热管理")),
                new Reason.Coverage(0.5, "need"),
                new Reason.CloseMeaning(0.5, "whole"),
                PHRASE,
                new Reason.SameField(List.of()),
                new Reason.MatureEnough(Stage.LAB, Stage.PILOT),
                new Reason.LexicalRank(1));

        assertThat(reasons.map(Reason::code))
                .doesNotHaveDuplicates()
                .hasSize(7)
                .allMatch(code -> code.matches("[a-z-]+"));
    }
}
