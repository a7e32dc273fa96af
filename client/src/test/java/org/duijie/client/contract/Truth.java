package org.duijie.client.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.client.model.Contribution;
import org.duijie.client.model.Evidence;
import org.duijie.client.model.Match;
import org.duijie.client.model.MatchAnswer;
import org.duijie.client.model.ReasonGroup;

/// What must hold for every answer, whoever asks: the explanation adds up to the score that orders the list, and every
/// piece of evidence stands in both texts as they were returned.
final class Truth {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double TOLERANCE = 1e-9;
    /// How much of two inflected forms of one English word may differ at the end.
    private static final int ENDING = 3;

    private Truth() {}

    static void require(MatchAnswer answer) {
        assertThat(answer.getModel()).isNotBlank();
        assertThat(answer.getCatalogue()).isNotBlank();
        assertThat(answer.getVectors().getReady())
                .isBetween(0, answer.getVectors().getTotal());
        Map<String, String> texts = requireNonNull(answer.getChallenge(), "the texts that evidence points into");
        List<Match> matches = answer.getMatches();
        for (int i = 0; i < matches.size(); i++) {
            requireSelf(matches.get(i), i + 1);
            requireEvidence(matches.get(i), texts);
            if (i > 0) {
                requireOrder(matches.get(i - 1), matches.get(i));
            }
        }
        assertThat(matches.stream().map(match -> match.getOffer().getId())).doesNotHaveDuplicates();
    }

    private static void requireSelf(Match match, int rank) {
        assertThat(match.getRank()).isEqualTo(rank);
        assertThat(match.getOffer().getTitle()).isNotBlank();
        double sum = match.getExplanation().getBase();
        for (Contribution contribution : match.getExplanation().getContributions()) {
            sum += contribution.getPoints();
            assertThat(contribution.getFeature()).isNotBlank();
            assertThat(contribution.getReason().getCode()).isNotBlank();
            assertThat(contribution.getReason().getText())
                    .isNotBlank()
                    .doesNotContain("{0}")
                    .doesNotContain("reason.");
        }
        assertThat(sum)
                .as("base and points of %s", match.getOffer().getTitle())
                .isCloseTo(match.getScore(), within(TOLERANCE));
        requireGroups(match);
        assertThat(match.getGrade()).isBetween(1, 4);
        assertThat(match.getInterval()).hasSize(2);
        assertThat(match.getProbability())
                .isBetween(match.getInterval().get(0), match.getInterval().get(1));
        assertThat(match.getInterval().get(0)).isNotNegative();
        assertThat(match.getInterval().get(1)).isLessThanOrEqualTo(1);
    }

    /// The groups hold each contribution once, and add up to the same score.
    private static void requireGroups(Match match) {
        List<ReasonGroup> groups = requireNonNull(match.getExplanation().getGroups(), "the groups of reasons");
        assertThat(groups.stream().flatMap(group -> group.getFeatures().stream()))
                .containsExactlyInAnyOrderElementsOf(match.getExplanation().getContributions().stream()
                        .map(Contribution::getFeature)
                        .toList());
        assertThat(groups)
                .extracting(ReasonGroup::getText)
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(match.getExplanation().getBase()
                        + groups.stream().mapToDouble(ReasonGroup::getPoints).sum())
                .isCloseTo(match.getScore(), within(TOLERANCE));
    }

    private static void requireOrder(Match better, Match worse) {
        assertThat(worse.getScore()).isLessThanOrEqualTo(better.getScore());
        assertThat(worse.getProbability()).isLessThanOrEqualTo(better.getProbability());
        assertThat(worse.getGrade()).isLessThanOrEqualTo(better.getGrade());
    }

    private static void requireEvidence(Match match, Map<String, String> challenge) {
        JsonNode offer = JSON.valueToTree(match.getOffer());
        for (Evidence evidence : match.getEvidence()) {
            String offered =
                    span(offer.path(evidence.getField()).asText(), evidence.getStart(), evidence.getEnd(), evidence);
            String asked = span(
                    challenge.getOrDefault(evidence.getChallengeField(), ""),
                    evidence.getChallengeStart(),
                    evidence.getChallengeEnd(),
                    evidence);
            switch (evidence.getBasis()) {
                case WORDING ->
                    assertThat(alike(offered, asked))
                            .as("evidence %s of “%s” meets “%s”", evidence, offered, asked)
                            .isTrue();
                case MEANING ->
                    assertThat(offered.strip())
                            .isEqualTo(match.getOffer().getTitle().strip());
            }
        }
    }

    private static String span(String text, int start, int end, Evidence evidence) {
        assertThat(start).as("start of %s", evidence).isNotNegative().isLessThan(end);
        assertThat(end).as("end of %s in “%s”", evidence, text).isLessThanOrEqualTo(text.length());
        assertThat(start > 0 && Character.isLowSurrogate(text.charAt(start)))
                .as("%s begins within a character", evidence)
                .isFalse();
        assertThat(end < text.length() && Character.isLowSurrogate(text.charAt(end)))
                .as("%s ends within a character", evidence)
                .isFalse();
        return text.substring(start, end);
    }

    /// The same wording: equal when widths, case and spaces are levelled; English words may differ in their endings.
    static boolean alike(String a, String b) {
        String[] first = words(a);
        String[] second = words(b);
        if (first.length != second.length) {
            return String.join("", first).equals(String.join("", second));
        }
        for (int i = 0; i < first.length; i++) {
            if (!first[i].equals(second[i]) && !inflected(first[i], second[i])) {
                return false;
            }
        }
        return first.length > 0;
    }

    private static String[] words(String text) {
        String level = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return level.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ", -1);
    }

    private static boolean inflected(String a, String b) {
        if (!a.matches("[a-z0-9]+") || !b.matches("[a-z0-9]+")) {
            return false;
        }
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same >= 2 && same >= Math.min(a.length(), b.length()) - ENDING;
    }
}
