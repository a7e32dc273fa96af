package org.duijie.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.TextField;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Contribution;
import org.duijie.domain.match.Evidence;
import org.duijie.domain.match.Match;
import org.duijie.domain.match.MatchList;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.RankModelFile;
import org.duijie.models.rank.UnusableModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchmakerTest {
    private static final RankModel RANKER = Rankers.small();
    private static final String NEED = "电动汽车动力电池快充时温度过高，求电池热管理系统：液冷板、导热凝胶，热导率≥1.8 W/(m·K)";

    @TempDir
    private Path folder;

    private int houses;

    /// A store in memory that applies the policy, with offers in the order they came.
    private record Shelf(Map<RecordId, Offer> offers) implements OfferSource {
        @Override
        public List<Versioned> offers(Viewer viewer, Collection<RecordId> ids) {
            return ids.stream()
                    .filter(offers::containsKey)
                    .map(offers::get)
                    .filter(offer -> ReadingPolicy.records(viewer).admits(Guarded.of(offer.envelope())))
                    .map(offer -> new Versioned(offer, 1))
                    .toList();
        }
    }

    private static List<Offer> offers() {
        List<Offer> offers = new ArrayList<>(List.of(
                Offers.titled("动力电池液冷热管理系统").summary("用于快充的液冷板，热导率高").achievement(),
                Offers.titled("一种导热凝胶").summary("热导率≥2.0 W/(m·K)，用于电池").patent(),
                Offers.titled("电池回收工艺").summary("湿法冶金").achievement(),
                Offers.titled("茶叶病虫害防治").summary("生物农药").achievement(),
                Offers.titled("电池热管理专家").summary("热管理").researcher()));
        IntStream.range(0, 30)
                .mapToObj(i -> Offers.titled("第%d号电池装置".formatted(i))
                        .summary(i % 3 == 0 ? "热管理" : "液冷板与系统".repeat(i % 5))
                        .achievement())
                .forEach(offers::add);
        return offers;
    }

    private MatchList match(Viewer viewer, Need need, List<Offer> offers, int limit) {
        Map<RecordId, Offer> shelf = new java.util.LinkedHashMap<>();
        offers.forEach(offer -> shelf.put(offer.id(), offer));
        try (LuceneCatalogueIndex index = LuceneCatalogueIndex.open(folder.resolve("index" + houses++), "hashing")) {
            index.put(offers.stream().map(CatalogueIndexContract::vectors).toList());
            index.commit(1);
            return new Matchmaker(index, new HashingEncoder(), RANKER, new Shelf(shelf))
                    .match(viewer, need, Offer.Kind.BY_DEFAULT, limit);
        }
    }

    private MatchList match(List<Offer> offers) {
        return match(Viewer.ANONYMOUS, Need.of(NEED), offers, 50);
    }

    private static List<String> titles(MatchList list) {
        return list.matches().stream()
                .map(match -> match.offer().title().value())
                .toList();
    }

    @Test
    void an_explanation_is_true() {
        assertThat(match(offers()).matches()).isNotEmpty().allSatisfy(match -> {
            assertThat(match.explanation().total()).isCloseTo(match.score(), within(1e-9));
            assertThat(match.explanation().base()).isEqualTo(RANKER.base());
            assertThat(match.explanation().contributions())
                    .extracting(Contribution::feature)
                    .containsExactlyInAnyOrderElementsOf(FeatureSet.names().subList(0, FeatureSet.FACTS));
            assertThat(match.explanation().contributions())
                    .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.points()), Math.abs(a.points())));
            assertThat(match.likelihood()).isEqualTo(RANKER.likelihood(match.score()));
        });
    }

    @Test
    void an_offer_that_the_need_names_by_its_number_comes_first_and_says_so() {
        List<Offer> offers = new ArrayList<>(offers());
        offers.add(Offers.titled("一种别的装置").number("ZL201710601862.3").patent());

        MatchList list = match(Viewer.ANONYMOUS, Need.of(NEED + "，另见ZL 2017 1 0601862.3"), offers, 50);

        assertThat(titles(list)).startsWith("一种别的装置");
        Match first = list.matches().getFirst();
        assertThat(first.explanation().total()).isCloseTo(first.score(), within(1e-9));
        assertThat(first.explanation().contributions().getFirst().feature()).isEqualTo("identifier");
        assertThat(list.matches().get(1).explanation().contributions())
                .extracting(Contribution::feature)
                .doesNotContain("identifier");
    }

    @Test
    void the_list_is_ordered_by_score_and_then_by_id() {
        List<Match> matches = match(offers()).matches();

        assertThat(matches).isSortedAccordingTo((a, b) -> {
            int byScore = Double.compare(b.score(), a.score());
            return byScore != 0 ? byScore : a.offer().id().compareTo(b.offer().id());
        });
        assertThat(matches)
                .extracting(Match::rank)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, matches.size()).boxed().toList());
    }

    @Test
    void order_probability_and_grade_agree() {
        List<Match> matches = match(offers()).matches();
        for (int i = 1; i < matches.size(); i++) {
            assertThat(matches.get(i).likelihood().probability())
                    .isLessThanOrEqualTo(matches.get(i - 1).likelihood().probability());
            assertThat(matches.get(i).likelihood().grade())
                    .isLessThanOrEqualTo(matches.get(i - 1).likelihood().grade());
        }
    }

    @Test
    void what_answers_the_need_comes_first_and_what_has_nothing_to_do_with_it_last() {
        List<String> titles = titles(match(offers()));

        assertThat(titles.getFirst()).isEqualTo("动力电池液冷热管理系统");
        assertThat(titles.subList(0, 5)).doesNotContain("茶叶病虫害防治");
    }

    @Test
    void the_same_question_has_the_same_answer() {
        assertThat(match(offers())).isEqualTo(match(offers()));
    }

    @Test
    void the_order_in_which_offers_came_changes_nothing() {
        MatchList first = match(offers());
        for (int seed = 0; seed < 5; seed++) {
            List<Offer> shuffled = new ArrayList<>(offers());
            Collections.shuffle(shuffled, new Random(seed));
            MatchList other = match(shuffled);

            assertThat(titles(other)).isEqualTo(titles(first));
            assertThat(other.matches())
                    .extracting(Match::score)
                    .isEqualTo(first.matches().stream().map(Match::score).toList());
            assertThat(other.matches())
                    .extracting(Match::evidence)
                    .isEqualTo(first.matches().stream().map(Match::evidence).toList());
        }
    }

    @Test
    void researchers_are_a_list_of_their_own() {
        assertThat(titles(match(offers()))).doesNotContain("电池热管理专家");
    }

    @Test
    void a_shorter_list_is_the_head_of_a_longer_one() {
        assertThat(match(Viewer.ANONYMOUS, Need.of(NEED), offers(), 3).matches())
                .isEqualTo(match(offers()).matches().subList(0, 3));
        assertThat(match(Viewer.ANONYMOUS, Need.of(NEED), offers(), 0).matches())
                .isEmpty();
    }

    @Test
    void an_achievement_listed_under_several_ids_has_one_place_and_none_of_them_is_lost() {
        String title = "动力电池液冷热管理系统";
        String text = "用于快充的液冷板，热导率高，温差小于三度，可装车";
        List<Offer> offers = new ArrayList<>(offers());
        offers.removeIf(offer -> offer.title().value().equals(title));
        offers.add(Offers.titled(title).summary(text).achievement());
        offers.add(Offers.titled(title).key("again").summary(text).achievement());
        offers.add(Offers.titled("动力电池液冷热管理系统（二）").summary(text).achievement());
        offers.add(Offers.titled(title).key("patent").summary(text).patent());
        offers.add(Offers.titled(title)
                .key("namesake")
                .summary("茶园病虫害的生物农药喷洒机，每亩用水三十升，续航四小时")
                .achievement());

        MatchList list = match(offers);

        List<List<String>> groups = list.matches().stream()
                .map(match -> Stream.concat(Stream.of(match.offer()), match.duplicates().stream())
                        .map(offer -> offer.envelope().sourceKey())
                        .sorted()
                        .toList())
                .filter(group -> group.size() > 1)
                .toList();
        assertThat(groups)
                .contains(Stream.of(title, "again", "动力电池液冷热管理系统（二）").sorted().toList());
        assertThat(list.matches().stream().map(match -> match.offer().envelope().sourceKey()))
                .contains("patent", "namesake");
        assertThat(list.matches().stream()
                        .flatMap(match -> match.duplicates().stream())
                        .map(Offer::id))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        list.matches().stream().map(match -> match.offer().id()).toList());
    }

    @Test
    void duplicates_take_no_place_of_a_short_list() {
        List<Offer> offers = new ArrayList<>(offers());
        for (int i = 0; i < 20; i++) {
            offers.add(Offers.titled("动力电池液冷热管理系统")
                    .key("copy" + i)
                    .summary("用于快充的液冷板，热导率高")
                    .achievement());
        }

        List<Match> matches = match(Viewer.ANONYMOUS, Need.of(NEED), offers, 3).matches();

        assertThat(matches).hasSize(3);
        assertThat(match(offers).matches())
                .filteredOn(match -> match.offer().title().value().equals("动力电池液冷热管理系统"))
                .singleElement()
                .satisfies(match -> assertThat(match.duplicates()).hasSize(20));
        assertThat(titles(match(offers))).doesNotHaveDuplicates();
    }

    @Test
    void an_empty_catalogue_has_no_matches_and_says_so() {
        MatchList list = match(List.of());

        assertThat(list.matches()).isEmpty();
        assertThat(list.vectorsTotal()).isZero();
        assertThat(list.model()).isEqualTo("ranker-small");
    }

    @Test
    void an_answer_says_how_many_vectors_it_had() {
        MatchList list = match(offers());

        assertThat(list.vectorsReady()).isEqualTo(35);
        assertThat(list.vectorsTotal()).isEqualTo(35);
        assertThat(list.catalogue()).isNotEmpty();
    }

    @Test
    void nobody_is_ranked_by_what_the_viewer_may_not_read() {
        List<Offer> open = List.of(
                Offers.titled("甲号材料").knowHow("").achievement(),
                Offers.titled("乙号材料").achievement());
        List<Offer> secret = List.of(
                Offers.titled("甲号材料").knowHow("电池热管理系统的导热凝胶配方").achievement(),
                Offers.titled("乙号材料").achievement());
        Need need = Need.of("材料：电池热管理系统的导热凝胶配方");
        Viewer invited =
                new Viewer.Member(Offers.id("某人"), Offers.INVITED, Set.of(), List.of(), LocalDate.of(2026, 11, 21));

        assertThat(match(Viewer.ANONYMOUS, need, secret, 5).matches())
                .extracting(Match::score, match -> match.explanation().contributions(), Match::evidence)
                .isEqualTo(match(Viewer.ANONYMOUS, need, open, 5).matches().stream()
                        .map(match -> org.assertj.core.groups.Tuple.tuple(
                                match.score(), match.explanation().contributions(), match.evidence()))
                        .toList());
        List<Match> seen = match(invited, need, secret, 5).matches();
        assertThat(seen.getFirst().offer().title().value()).isEqualTo("甲号材料");
        assertThat(seen.getFirst().evidence()).extracting(Evidence::field).contains("knowHow");
    }

    @Test
    void a_challenge_is_matched_by_the_part_the_viewer_may_read() {
        var challenge = Offers.titled("材料难题").summary("电池热管理").knowHow("导热凝胶").challenge();

        assertThat(Need.of(challenge, Disclosure.PUBLIC).whole()).isEqualTo("材料难题");
        assertThat(Need.of(challenge, Disclosure.REGISTERED).whole()).isEqualTo("材料难题\n电池热管理");
        assertThat(Need.of(challenge, Disclosure.INVITED).texts())
                .extracting(TextField::name)
                .containsExactly("title", "problem", "confidential");
        assertThat(Need.of(challenge, Disclosure.PUBLIC).title()).isEqualTo("材料难题");
    }

    @Test
    void evidence_names_fields_that_offer_and_need_really_have() {
        for (Match match : match(offers()).matches()) {
            for (Evidence evidence : match.evidence()) {
                String text = match.offer().texts().stream()
                        .filter(field -> field.name().equals(evidence.field()))
                        .map(field -> field.text().original())
                        .findFirst()
                        .orElseThrow();
                assertThat(evidence.challengeField()).isEqualTo("text");
                assertThat(text.substring(evidence.start(), evidence.end())).isNotBlank();
                assertThat(NEED.substring(evidence.challengeStart(), evidence.challengeEnd()))
                        .isNotBlank();
            }
        }
    }

    @Test
    void what_the_store_does_not_show_any_more_gives_its_place_to_the_next() {
        List<Offer> offers = offers();
        List<RecordId> best = match(Viewer.ANONYMOUS, Need.of(NEED), offers, 3).matches().stream()
                .map(match -> match.offer().id())
                .toList();
        try (LuceneCatalogueIndex index = LuceneCatalogueIndex.open(folder.resolve("gone"), "hashing")) {
            index.put(offers.stream().map(CatalogueIndexContract::vectors).toList());
            index.commit(1);
            OfferSource source = (viewer, ids) -> offers.stream()
                    .filter(offer -> ids.contains(offer.id()) && !offer.id().equals(best.getFirst()))
                    .map(offer -> new OfferSource.Versioned(offer, 1))
                    .toList();
            assertThat(new Matchmaker(index, new HashingEncoder(), RANKER, source)
                            .match(Viewer.ANONYMOUS, Need.of(NEED), Offer.Kind.BY_DEFAULT, 2)
                            .matches())
                    .extracting(match -> match.offer().id())
                    .containsExactlyElementsOf(best.subList(1, 3));
        }
    }

    @Test
    void an_offer_that_changed_is_read_again() {
        List<Offer> before =
                List.of(Offers.titled("甲号材料").key("a").summary("电池热管理").achievement());
        List<Offer> after =
                List.of(Offers.titled("甲号材料").key("a").summary("废水脱氮").achievement());
        long[] version = {1};
        List<Offer> shelf = new ArrayList<>(before);
        OfferSource source = (viewer, ids) -> shelf.stream()
                .map(offer -> new OfferSource.Versioned(offer, version[0]))
                .toList();
        try (LuceneCatalogueIndex index = LuceneCatalogueIndex.open(folder.resolve("changing"), "hashing")) {
            index.put(offers().stream().map(CatalogueIndexContract::vectors).toList());
            index.put(before.stream().map(CatalogueIndexContract::vectors).toList());
            index.commit(1);
            Matchmaker matchmaker = new Matchmaker(index, new HashingEncoder(), RANKER, source);
            Need need = Need.of("电池热管理");
            assertThat(matchmaker
                            .match(Viewer.ANONYMOUS, need, Offer.Kind.BY_DEFAULT, 5)
                            .matches()
                            .getFirst()
                            .evidence())
                    .isNotEmpty();

            shelf.set(0, after.getFirst());
            version[0] = 2;
            assertThat(matchmaker
                            .match(Viewer.ANONYMOUS, need, Offer.Kind.BY_DEFAULT, 5)
                            .matches()
                            .getFirst()
                            .evidence())
                    .noneMatch(one -> one.basis() == Evidence.Basis.WORDING);
        }
    }

    @Test
    void the_model_in_the_jar_was_trained_on_these_features() {
        assertThat(RankModelFile.shipped().features()).isEqualTo(FeatureSet.names());
    }

    @Test
    void a_model_for_other_features_is_refused() {
        List<String> others = new ArrayList<>(FeatureSet.names());
        Collections.swap(others, 0, 1);
        try (LuceneCatalogueIndex index = LuceneCatalogueIndex.open(folder.resolve("other"), "hashing")) {
            assertThatExceptionOfType(UnusableModel.class)
                    .isThrownBy(() ->
                            new Matchmaker(index, new HashingEncoder(), Rankers.small(others), new Shelf(Map.of())))
                    .withMessageContaining("ranker-small");
        }
    }
}
