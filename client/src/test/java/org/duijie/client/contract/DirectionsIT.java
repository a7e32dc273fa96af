package org.duijie.client.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.Challenge;
import org.duijie.client.model.ChallengeDraft;
import org.duijie.client.model.Near;
import org.duijie.client.model.NearAnswer;
import org.duijie.client.model.NearRecord;
import org.duijie.client.model.Pooled;
import org.duijie.client.model.PooledAnswer;
import org.duijie.client.model.Researcher;
import org.duijie.client.model.SharedWording;
import org.duijie.client.program.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The other directions through the generated client: what is like a record, who and what goes with it.
@ExtendWith(OneDemo.class)
class DirectionsIT {
    private Caller anyone;
    private Caller enterprise;
    private Optional<String> posted = Optional.empty();

    @BeforeEach
    void call(Server server) throws Exception {
        anyone = Caller.anonymous(server);
        enterprise = Caller.as("ENTERPRISE", server);
    }

    @AfterEach
    void leave_the_demo_as_it_was() throws Exception {
        if (posted.isPresent()) {
            withdraw(posted.get());
        }
    }

    private void withdraw(String id) throws Exception {
        posted = Optional.empty();
        String version = "\"" + enterprise.challenges().readChallenge(id).getVersion() + "\"";
        enterprise.challenges().withdrawChallenge(id, version, null);
    }

    private Challenge challenge(String words) throws Exception {
        return anyone.challenges()
                .searchChallenges(words, null, null, null, null, null, null, null)
                .getItems()
                .getFirst();
    }

    private String achievement(String words) throws Exception {
        return anyone.catalogue()
                .searchAchievements(words, null, null, null, null, null, null, 1, null)
                .getItems()
                .getFirst()
                .getId();
    }

    private String patent(String words) throws Exception {
        return anyone.catalogue()
                .searchPatents(words, null, null, null, null, null, null, null, 1, null)
                .getItems()
                .getFirst()
                .getId();
    }

    /// Ranks count from one, shared wording stands in both texts, and nothing is in the list twice.
    private static void requireTrue(NearAnswer answer) {
        assertThat(answer.getCatalogue()).isNotBlank();
        assertThat(answer.getVectors().getReady())
                .isBetween(1, answer.getVectors().getTotal());
        int rank = 1;
        for (Near near : answer.getItems()) {
            assertThat(near.getRank()).isEqualTo(rank++);
            requireShared(near.getShared(), near.getRecord(), answer.getAsked());
        }
        assertThat(answer.getItems().stream().map(near -> near.getRecord().getId()))
                .doesNotHaveDuplicates();
    }

    private static void requireShared(List<SharedWording> shared, NearRecord record, Map<String, String> other) {
        for (SharedWording wording : shared) {
            String here = record.getTexts()
                    .getOrDefault(wording.getField(), "")
                    .substring(wording.getStart(), wording.getEnd());
            String there = other.getOrDefault(wording.getOtherField(), "")
                    .substring(wording.getOtherStart(), wording.getOtherEnd());
            assertThat(here).isEqualTo(wording.getText());
            assertThat(Truth.alike(here, there))
                    .as("“%s” meets “%s”", here, there)
                    .isTrue();
        }
    }

    private static List<String> titles(NearAnswer answer) {
        return answer.getItems().stream()
                .map(near -> near.getRecord().getTitle())
                .toList();
    }

    @Test
    void a_challenge_has_similar_challenges_and_is_not_one_of_them() throws Exception {
        Challenge asked = challenge("锂电铜箔");

        NearAnswer answer = anyone.directions().similarChallenges(asked.getId(), null, null);

        requireTrue(answer);
        assertThat(titles(answer))
                .hasSizeLessThanOrEqualTo(10)
                .anyMatch(title -> title.contains("铜箔"))
                .doesNotContain(asked.getTitle());
        assertThat(answer.getItems())
                .allSatisfy(near -> assertThat(near.getRecord().getKind()).isEqualTo("CHALLENGE"));
    }

    @Test
    void an_achievement_and_a_patent_lead_to_the_challenges_they_might_answer() throws Exception {
        NearAnswer forAchievement = anyone.directions().challengesForAchievement(achievement("脱硝催化剂"), 5, null);
        NearAnswer forPatent = anyone.directions().challengesForPatent(patent("脱硝催化剂"), 5, null);

        for (NearAnswer answer : List.of(forAchievement, forPatent)) {
            requireTrue(answer);
            assertThat(titles(answer).getFirst()).contains("氮氧化物");
            assertThat(answer.getItems().getFirst().getShared()).isNotEmpty();
            assertThat(answer.getItems())
                    .hasSizeLessThanOrEqualTo(5)
                    .allSatisfy(near -> assertThat(near.getRecord().getKind()).isEqualTo("CHALLENGE"));
        }
    }

    @Test
    void an_offer_has_similar_achievements_and_patents_and_no_near_duplicate_in_the_seeds() throws Exception {
        String asked = achievement("脱硝催化剂");
        NearAnswer answer = anyone.directions().similarToAchievement(asked, null, null);

        requireTrue(answer);
        assertThat(titles(answer)).anyMatch(title -> title.contains("脱硝催化剂"));
        assertThat(answer.getItems())
                .noneMatch(near -> near.getRecord().getId().equals(asked))
                .allSatisfy(near -> {
                    assertThat(near.getRecord().getKind()).isIn("ACHIEVEMENT", "PATENT");
                    assertThat(near.getNearDuplicate()).isFalse();
                });
        requireTrue(anyone.directions().similarToPatent(patent("脱硝催化剂"), null, null));
    }

    @Test
    void a_challenge_has_a_team_with_the_work_that_speaks_for_each() throws Exception {
        PooledAnswer team = anyone.directions().challengeTeam(challenge("锂电铜箔").getId(), null, null);

        Map<String, String> challenge =
                requireNonNull(team.getChallenge(), "the texts that shared wording points into");
        assertThat(team.getItems()).isNotEmpty().hasSizeLessThanOrEqualTo(10);
        int rank = 1;
        for (Pooled person : team.getItems()) {
            assertThat(person.getRank()).isEqualTo(rank++);
            assertThat(person.getRecord().getKind()).isEqualTo("RESEARCHER");
            assertThat(person.getWorks()).hasSizeBetween(1, 3).allSatisfy(work -> {
                assertThat(work.getFoundBy()).isNotEmpty();
                requireShared(work.getShared(), work.getRecord(), challenge);
            });
        }
        assertThat(team.getItems())
                .anySatisfy(person ->
                        assertThat(person.getWorks().getFirst().getShared()).isNotEmpty());
    }

    @Test
    void a_researcher_is_recommended_challenges_with_the_work_that_is_near() throws Exception {
        Researcher person = anyone.catalogue()
                .searchResearchers("脱硝", null, null, null, null, 1, null)
                .getItems()
                .getFirst();

        PooledAnswer answer = anyone.directions().recommendChallenges(person.getId(), null, null);

        assertThat(answer.getItems()).isNotEmpty();
        for (Pooled challenge : answer.getItems()) {
            assertThat(challenge.getRecord().getKind()).isEqualTo("CHALLENGE");
            assertThat(challenge.getWorks())
                    .hasSizeBetween(1, 3)
                    .allSatisfy(work -> requireShared(
                            work.getShared(),
                            work.getRecord(),
                            challenge.getRecord().getTexts()));
        }
    }

    @Test
    void a_challenge_is_recommended_while_it_is_there_and_never_after_it_was_withdrawn() throws Exception {
        String offer = achievement("脱硝催化剂");
        Caller.Posted written = enterprise.post(
                new ChallengeDraft().title("求低温脱硝催化剂及其共挤成型方法").teaser("锰铈钐复合氧化物蜂窝脱硝催化剂，160 ℃烟气氮氧化物脱除，耐二氧化硫"));
        String challenge = written.challenge().getId();
        posted = Optional.of(challenge);
        assertThat(ids(offer, written.sequence())).contains(challenge);

        withdraw(challenge);
        assertThat(ids(offer, null)).doesNotContain(challenge);
    }

    private List<String> ids(String offer, @Nullable Long after) throws Exception {
        return anyone.directions().challengesForAchievement(offer, 50, after).getItems().stream()
                .map(near -> near.getRecord().getId())
                .toList();
    }

    @Test
    void nothing_is_shown_of_a_record_that_the_caller_may_not_read() throws Exception {
        Caller reader = enterprise;
        for (Challenge challenge : anyone.allChallenges().subList(0, 5)) {
            NearAnswer open = anyone.directions().similarChallenges(challenge.getId(), 50, null);
            for (Near near : open.getItems()) {
                Challenge read =
                        anyone.challenges().readChallenge(near.getRecord().getId());
                assertThat(near.getRecord().getTexts().containsKey("problem")).isEqualTo(read.getProblem() != null);
            }
            requireTrue(reader.directions().similarChallenges(challenge.getId(), 50, null));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "challenges/%s/similar",
                "challenges/%s/team",
                "achievements/%s/similar",
                "achievements/%s/challenges",
                "patents/%s/similar",
                "patents/%s/challenges",
                "researchers/%s/recommendations"
            })
    void an_impossible_limit_and_an_unknown_record_are_refused(String path) throws Exception {
        String id = path.startsWith("challenges")
                ? challenge("铜箔").getId()
                : path.startsWith("patents") ? patent("催化剂") : achievement("催化剂");
        for (int limit : new int[] {0, -1, 51}) {
            HttpResponse<String> answer = anyone.get("/api/v1/" + path.formatted(id) + "?limit=" + limit);
            Refused.from(answer).with(400, "limit.range");
        }
        for (String unknown : List.of("00000000-0000-8000-8000-000000000001", "not-an-id")) {
            Refused.from(anyone.get("/api/v1/" + path.formatted(unknown))).with(404, "record.not-found");
        }
        String other = path.startsWith("challenges")
                ? achievement("催化剂")
                : challenge("铜箔").getId();
        Refused.from(anyone.get("/api/v1/" + path.formatted(other))).with(404, "record.not-found");
    }
}
