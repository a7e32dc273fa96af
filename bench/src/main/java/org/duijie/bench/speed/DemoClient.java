package org.duijie.bench.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.client.ApiClient;
import org.duijie.client.ApiException;
import org.duijie.client.api.CatalogueApi;
import org.duijie.client.api.ChallengesApi;
import org.duijie.client.api.DirectionsApi;
import org.duijie.client.api.HouseApi;
import org.duijie.client.api.MatchesApi;
import org.duijie.client.model.AchievementPage;
import org.duijie.client.model.Challenge;
import org.duijie.client.model.ChallengePage;
import org.duijie.client.model.MatchRequest;
import org.duijie.client.model.PatentPage;
import org.duijie.client.model.Researcher;
import org.duijie.client.model.Vectors;

/// The server through the generated client, as a stranger.
final class DemoClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 100;
    /// Where an offer's words are; the same fields that the server searches.
    private static final List<String> OFFER_TEXTS = List.of(
            "title",
            "titleEn",
            "summary",
            "problem",
            "innovation",
            "application",
            "indicators",
            "benefits",
            "needs",
            "claims");
    private static final List<String> CHALLENGE_TEXTS =
            List.of("title", "teaser", "background", "problem", "tried", "targets", "constraints");

    private final HouseApi house;
    private final CatalogueApi catalogue;
    private final ChallengesApi challenges;
    private final MatchesApi matches;
    private final DirectionsApi directions;

    DemoClient(String url) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(url);
        house = new HouseApi(client);
        catalogue = new CatalogueApi(client);
        challenges = new ChallengesApi(client);
        matches = new MatchesApi(client);
        directions = new DirectionsApi(client);
    }

    Vectors vectors() throws ApiException {
        return house.health().getVectors();
    }

    List<Challenge> challenges() throws ApiException {
        List<Challenge> all = new ArrayList<>();
        String cursor = null;
        do {
            ChallengePage page = challenges.searchChallenges(null, null, null, null, null, cursor, PAGE, null);
            all.addAll(page.getItems());
            cursor = page.getNext();
        } while (cursor != null);
        return all;
    }

    /// The text of every achievement and patent.
    List<String> offerTexts() throws ApiException {
        List<String> texts = new ArrayList<>();
        String cursor = null;
        do {
            AchievementPage page = catalogue.searchAchievements(null, null, null, null, null, null, cursor, PAGE, null);
            page.getItems().forEach(item -> texts.add(text(item, OFFER_TEXTS)));
            cursor = page.getNext();
        } while (cursor != null);
        do {
            PatentPage page = catalogue.searchPatents(null, null, null, null, null, null, null, cursor, PAGE, null);
            page.getItems().forEach(item -> texts.add(text(item, OFFER_TEXTS)));
            cursor = page.getNext();
        } while (cursor != null);
        return texts;
    }

    static String text(Challenge challenge) {
        return text(challenge, CHALLENGE_TEXTS);
    }

    private static String text(Object item, List<String> fields) {
        JsonNode node = JSON.valueToTree(item);
        Stream<String> parts = fields.stream().map(field -> node.path(field).asText(""));
        return String.join("\n", parts.filter(part -> !part.isBlank()).toList());
    }

    void match(String text) throws ApiException {
        require(matches.match(new MatchRequest().text(text), null).getMatches().size());
    }

    void match(Challenge challenge) throws ApiException {
        require(matches.matchChallenge(challenge.getId(), null, null, null)
                .getMatches()
                .size());
    }

    List<String> researchers() throws ApiException {
        return catalogue.searchResearchers(null, null, null, null, null, PAGE, null).getItems().stream()
                .map(Researcher::getId)
                .toList();
    }

    void recommend(String researcher) throws ApiException {
        directions.recommendChallenges(researcher, null, null);
    }

    void search(String words) throws ApiException {
        catalogue.searchAchievements(words, null, null, null, null, null, null, null, null);
    }

    private static void require(int matches) {
        if (matches == 0) {
            throw new IllegalStateException("a match without an answer measures nothing");
        }
    }
}
