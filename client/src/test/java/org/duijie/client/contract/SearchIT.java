package org.duijie.client.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.client.ApiException;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.Achievement;
import org.duijie.client.model.AchievementPage;
import org.duijie.client.model.Facet;
import org.duijie.client.model.FacetValue;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OneDemo.class)
class SearchIT {
    private static final String GARBAGE = "garbage";

    private Caller anyone;

    @BeforeEach
    void call(Server server) {
        anyone = Caller.anonymous(server);
    }

    private AchievementPage search(String q, String facet, String value) throws ApiException {
        List<String> chosen = List.of(value);
        return anyone.catalogue()
                .searchAchievements(
                        q,
                        facet.equals("field") ? chosen : null,
                        facet.equals("stage") ? chosen : null,
                        facet.equals("province") ? chosen : null,
                        facet.equals("transfer") ? chosen : null,
                        facet.equals("language") ? chosen : null,
                        null,
                        null,
                        null);
    }

    private AchievementPage search(String q) throws ApiException {
        return search(q, "", "");
    }

    private static String text(Achievement achievement) {
        return String.join(
                "\n",
                Stream.of(
                                achievement.getTitle(),
                                achievement.getTitleEn(),
                                achievement.getSummary(),
                                achievement.getProblem(),
                                achievement.getInnovation(),
                                achievement.getApplication(),
                                String.join(" ", achievement.getKeywords()))
                        .filter(part -> part != null)
                        .toList());
    }

    @Test
    void chinese_words_find_what_speaks_of_them_best_first() throws Exception {
        AchievementPage found = search("烟气脱硝");

        assertThat(found.getTotal()).isPositive();
        assertThat(text(found.getItems().getFirst())).contains("脱硝");
        assertThat(text(found.getItems().getFirst())).contains("烟气");
    }

    @Test
    void english_words_find_english_records_whatever_their_endings() throws Exception {
        AchievementPage plural = search("biosensors");
        AchievementPage singular = search("biosensor");

        assertThat(plural.getTotal()).isEqualTo(singular.getTotal());
        AchievementPage catalysts = search("catalyst");
        assertThat(catalysts.getTotal()).isPositive();
        assertThat(text(catalysts.getItems().getFirst()).toLowerCase(Locale.ROOT))
                .contains("catalyst");
    }

    @Test
    void full_width_and_half_width_letters_find_the_same() throws Exception {
        assertThat(search("ＬＥＤ").getItems()).isEqualTo(search("led").getItems());
    }

    @Test
    void a_word_that_nobody_uses_finds_nothing_and_says_so() throws Exception {
        AchievementPage nothing = search("qzxqzxqzx");

        assertThat(nothing.getTotal()).isZero();
        assertThat(nothing.getItems()).isEmpty();
        assertThat(nothing.getNext()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "材料", "energy"})
    void choosing_a_value_of_a_facet_gives_as_many_as_it_promised(String q) throws Exception {
        List<Facet> facets = search(q).getFacets();

        assertThat(facets).extracting(Facet::getName).contains("field", "stage", "province", "transfer", "language");
        for (Facet facet : facets) {
            assertThat(facet.getLabel()).isNotBlank();
            for (FacetValue value : facet.getValues()) {
                AchievementPage filtered = search(q, facet.getName(), value.getValue());
                assertThat(filtered.getTotal())
                        .as("%s = %s (%s) for “%s”", facet.getName(), value.getValue(), value.getLabel(), q)
                        .isEqualTo(value.getCount());
            }
        }
    }

    @Test
    void two_values_of_one_facet_are_alternatives() throws Exception {
        AchievementPage lab = search("", "stage", "LAB");
        AchievementPage pilot = search("", "stage", "PILOT");
        AchievementPage either = anyone.catalogue()
                .searchAchievements(null, null, List.of("LAB", "PILOT"), null, null, null, null, null, null);

        assertThat(either.getTotal()).isEqualTo(lab.getTotal() + pilot.getTotal());
        assertThat(either.getItems())
                .allSatisfy(item -> assertThat(
                                requireNonNull(item.getMaturity()).getStage().getCode())
                        .isIn("LAB", "PILOT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "系统", "a method for measuring"})
    void pages_to_the_end_hold_every_record_once(String q) throws Exception {
        List<String> ids = new ArrayList<>();
        AchievementPage page = anyone.catalogue().searchAchievements(q, null, null, null, null, null, null, 7, null);
        long total = page.getTotal();
        page.getItems().forEach(item -> ids.add(item.getId()));
        while (page.getNext() != null) {
            page = anyone.catalogue().searchAchievements(q, null, null, null, null, null, page.getNext(), 7, null);
            assertThat(page.getTotal()).isEqualTo(total);
            assertThat(page.getItems()).hasSizeBetween(1, 7);
            page.getItems().forEach(item -> ids.add(item.getId()));
        }

        assertThat(ids).doesNotHaveDuplicates().hasSize((int) total);
    }

    @Test
    void the_last_page_says_next_null() throws Exception {
        String body = anyone.get("/api/v1/achievements?q=qzxqzxqzx").body();

        assertThat(body.replace(" ", "")).contains("\"items\":[]", "\"next\":null");
    }

    @Test
    void a_page_has_a_hundred_records_at_most() throws Exception {
        assertThat(anyone.catalogue()
                        .searchAchievements(null, null, null, null, null, null, null, 100, null)
                        .getItems())
                .hasSize(100);
        for (int limit : Set.of(0, -1, 101, Integer.MAX_VALUE)) {
            Refused.by(() -> anyone.catalogue()
                            .searchAchievements(null, null, null, null, null, null, null, limit, null))
                    .with(400, "limit.range");
        }
        Refused.from(anyone.get("/api/v1/achievements?limit=many")).with(400, "parameter.invalid");
    }

    @Test
    void a_cursor_that_we_did_not_make_is_refused() throws Exception {
        Refused.by(() -> anyone.catalogue().searchAchievements(null, null, null, null, null, null, GARBAGE, null, null))
                .with(400, "cursor.invalid");
        Refused.by(() -> anyone.catalogue().searchAchievements(null, null, null, null, null, null, "AAAA", null, null))
                .with(400, "cursor.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%E8%84%B1%E7%A1%9D", "q=%E6%9D%90%E6%96%99&stage=LAB", "stage=LAB", ""})
    void a_cursor_of_another_search_is_refused(String other) throws Exception {
        String next = anyone.catalogue()
                .searchAchievements("材料", null, null, null, null, null, null, 1, null)
                .getNext();

        assertThat(anyone.get("/api/v1/achievements?q=%E6%9D%90%E6%96%99&cursor=" + next)
                        .statusCode())
                .isEqualTo(200);
        Refused.from(anyone.get("/api/v1/achievements?" + other + "&cursor=" + next))
                .with(400, "cursor.invalid");
        Refused.from(anyone.get("/api/v1/patents?q=%E6%9D%90%E6%96%99&cursor=" + next))
                .with(400, "cursor.invalid");
    }

    @Test
    void a_query_of_more_than_a_thousand_characters_is_refused_with_both_numbers() throws Exception {
        Refused refused = Refused.by(() -> search("长".repeat(1_001))).with(400, "text.too-long");

        assertThat(refused.problem().getTitle()).contains("1,001").contains("1,000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "+-&&||!(){}[]^\"~*?:\\/",
                "AND OR NOT",
                "field:value",
                "'; drop table record; --",
                "%",
                "😀"
            })
    void signs_in_a_query_are_only_signs(String q) throws Exception {
        assertThat(search(q).getTotal()).isNotNegative();
    }

    @Test
    void each_kind_of_record_can_be_searched() throws Exception {
        assertThat(anyone.catalogue()
                        .searchPatents("催化剂", null, null, null, null, null, null, null, null, null)
                        .getTotal())
                .isPositive();
        assertThat(anyone.catalogue()
                        .searchResearchers("材料", null, null, null, null, null, null)
                        .getTotal())
                .isPositive();
        assertThat(anyone.catalogue()
                        .searchOrganisations("大学", null, null, null, null, null, null)
                        .getTotal())
                .isPositive();
        assertThat(anyone.challenges()
                        .searchChallenges("废水", null, null, null, null, null, null, null)
                        .getTotal())
                .isPositive();
        assertThat(anyone.alliances().searchAlliances(null, null, null, null).getTotal())
                .isEqualTo(3);
    }
}
