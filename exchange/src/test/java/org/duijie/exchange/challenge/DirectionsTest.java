package org.duijie.exchange.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Link;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher.ClaimState;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.LetterEncoder;
import org.duijie.exchange.MemoryStore;
import org.duijie.exchange.MemoryTrail;
import org.duijie.exchange.MemoryVectors;
import org.duijie.exchange.Records;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.Catalogue;
import org.duijie.exchange.catalogue.DocumentVectors;
import org.duijie.exchange.catalogue.IndexFollower;
import org.duijie.matcher.Neighbours;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectionsTest {
    private static final Viewer ANYONE = Viewer.ANONYMOUS;
    private static final Viewer OWNER = Records.member(Records.FACTORY, Role.ENTERPRISE);
    private static final RecordId NEED = Records.id("动力电池热管理");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private LuceneCatalogueIndex index;
    private IndexFollower follower;
    private Directions directions;

    @BeforeEach
    void begin() {
        LetterEncoder encoder = new LetterEncoder();
        index = LuceneCatalogueIndex.open(folder, encoder.id());
        follower = new IndexFollower(store, index, new DocumentVectors(encoder, new MemoryVectors()));
        directions = new Directions(new Catalogue(store, store, index, new MemoryTrail()), index, encoder, TODAY);
    }

    @AfterEach
    void end() {
        follower.close();
        index.close();
    }

    private static Link to(Link.Kind kind, String key) {
        return new Link(kind, key, Records.id(key));
    }

    private void keep(CatalogueRecord... records) {
        store.put(records);
        for (int i = 0; i < 20; i++) {
            store.put(Records.keyed("茶叶%d号".formatted(i)).achievement());
        }
        follower.catchUp();
        follower.fillVectors((ready, total) -> {});
    }

    private static CatalogueRecord need() {
        return Records.keyed("动力电池热管理").owner(Records.FACTORY).challenge();
    }

    private static List<String> titles(Neighbours.Found found) {
        return found.neighbours().stream()
                .map(neighbour -> neighbour.record().title().value())
                .toList();
    }

    private static List<String> titles(Directions.Pooled found) {
        return found.speakers().stream()
                .map(speaker -> speaker.record().title().value())
                .toList();
    }

    private static Stream<String> works(Speaker speaker) {
        return speaker.items().stream().map(item -> item.item().title().value());
    }

    @Test
    void a_challenge_is_like_other_challenges_and_not_like_itself() {
        keep(
                need(),
                Records.keyed("动力电池的热管理").challenge(),
                Records.keyed("电池热管理动力学").achievement());

        assertThat(titles(directions.similar(ANYONE, RecordKind.CHALLENGE, NEED, 10)))
                .containsExactly("动力电池的热管理");
    }

    @Test
    void an_offer_is_like_achievements_and_patents_and_a_second_entry_of_it_is_a_near_duplicate() {
        keep(
                Records.keyed("电池热管理").achievement(),
                Records.keyed("别处登记").title("电池热管理").achievement(),
                Records.keyed("电池热管理装置及其方法").achievement(),
                need());

        assertThat(directions
                        .similar(ANYONE, RecordKind.ACHIEVEMENT, Records.id("电池热管理"), 10)
                        .neighbours())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.record().id()).isEqualTo(Records.id("别处登记"));
                            assertThat(first.nearDuplicate()).isTrue();
                        },
                        second -> assertThat(second.nearDuplicate()).isFalse());
    }

    @Test
    void an_offer_is_shown_the_challenges_that_still_want_an_answer() {
        keep(
                Records.keyed("电池热管理").achievement(),
                need(),
                Records.keyed("电池热管理开放").closes("2026-11-21").challenge(),
                Records.keyed("电池热管理截止").closes("2026-11-20").challenge(),
                Records.keyed("电池热管理暂停").state(RecordState.PAUSED).challenge(),
                Records.keyed("电池热管理撤回").state(RecordState.WITHDRAWN).challenge());

        assertThat(titles(directions.challenges(ANYONE, RecordKind.ACHIEVEMENT, Records.id("电池热管理"), 10)))
                .containsExactlyInAnyOrder("动力电池热管理", "电池热管理开放");
    }

    @Test
    void a_researcher_speaks_for_a_challenge_by_profile_and_linked_works() {
        keep(
                need(),
                Records.keyed("电池热管理系统").achievement(),
                Records.keyed("甲某某").text("动力电池热管理").researcher(ClaimState.CLAIMED),
                Records.keyed("乙某某").text("茶叶").researcher(ClaimState.CLAIMED, to(Link.Kind.ACHIEVEMENT, "电池热管理系统")),
                Records.keyed("丙某某").text("茶叶").researcher(ClaimState.CLAIMED),
                Records.keyed("丁某某").text("动力电池热管理").researcher(ClaimState.OBJECTED));

        Directions.Pooled team = directions.team(ANYONE, NEED, 10);

        assertThat(titles(team)).containsExactlyInAnyOrder("甲某某", "乙某某");
        assertThat(team.speakers())
                .allSatisfy(speaker -> assertThat(works(speaker))
                        .containsExactly(speaker.record().title().value().equals("甲某某") ? "甲某某" : "电池热管理系统"));
        assertThat(directions.team(ANYONE, NEED, 1).speakers())
                .isEqualTo(team.speakers().subList(0, 1));
    }

    @Test
    void a_further_work_on_the_subject_helps() {
        keep(
                need(),
                Records.keyed("热管理动力电池").achievement(),
                Records.keyed("电池热管理系统").achievement(),
                Records.keyed("甲某某").text("茶叶").researcher(ClaimState.CLAIMED, to(Link.Kind.ACHIEVEMENT, "热管理动力电池")),
                Records.keyed("乙某某")
                        .text("茶叶")
                        .researcher(
                                ClaimState.CLAIMED,
                                to(Link.Kind.ACHIEVEMENT, "热管理动力电池"),
                                to(Link.Kind.ACHIEVEMENT, "电池热管理系统")));

        assertThat(titles(directions.team(ANYONE, NEED, 10))).containsExactly("乙某某", "甲某某");
    }

    @Test
    void who_works_on_other_subjects_too_stands_behind_who_does_not_until_five_works_speak() {
        keep(
                need(),
                Records.keyed("电池热管理系统").achievement(),
                Records.keyed("苹果采后保鲜").achievement(),
                Records.keyed("甲某某").text("茶叶").researcher(ClaimState.CLAIMED, to(Link.Kind.ACHIEVEMENT, "电池热管理系统")),
                Records.keyed("乙某某")
                        .text("茶叶")
                        .researcher(
                                ClaimState.CLAIMED,
                                to(Link.Kind.ACHIEVEMENT, "电池热管理系统"),
                                to(Link.Kind.ACHIEVEMENT, "苹果采后保鲜")));

        assertThat(titles(directions.team(ANYONE, NEED, 10))).containsExactly("甲某某", "乙某某");
    }

    @Test
    void a_researcher_is_recommended_open_challenges_by_profile_and_works() {
        keep(
                need(),
                Records.keyed("废水脱氮除磷").challenge(),
                Records.keyed("废水脱氮截止").closes("2026-11-20").challenge(),
                Records.keyed("废水脱氮除磷工艺").achievement(),
                Records.keyed("甲某某")
                        .text("动力电池热管理")
                        .researcher(ClaimState.CLAIMED, to(Link.Kind.ACHIEVEMENT, "废水脱氮除磷工艺")));

        Directions.Pooled found = directions.recommendations(ANYONE, Records.id("甲某某"), 10);

        assertThat(titles(found)).containsExactlyInAnyOrder("动力电池热管理", "废水脱氮除磷");
        assertThat(found.speakers())
                .allSatisfy(speaker -> assertThat(works(speaker))
                        .containsExactly(speaker.record().title().value().equals("废水脱氮除磷") ? "废水脱氮除磷工艺" : "甲某某"));
        assertThat(found.speakers())
                .allSatisfy(speaker -> assertThat(
                                speaker.items().getFirst().evidence().getFirst().challengeField())
                        .isEqualTo("title"));
    }

    @Test
    void what_a_viewer_may_not_see_neither_asks_nor_answers() {
        keep(
                need(),
                Records.keyed("电池热管理系统")
                        .owner(Records.FACTORY)
                        .disclosure(Disclosure.OWNER)
                        .achievement(),
                Records.keyed("乙某某").text("茶叶").researcher(ClaimState.CLAIMED, to(Link.Kind.ACHIEVEMENT, "电池热管理系统")));

        assertThat(titles(directions.team(ANYONE, NEED, 10))).isEmpty();
        assertThat(titles(directions.team(OWNER, NEED, 10))).containsExactly("乙某某");
        for (RecordKind kind : List.of(RecordKind.ACHIEVEMENT, RecordKind.PATENT)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> directions.similar(ANYONE, kind, Records.id("电池热管理系统"), 10))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("record.not-found"));
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> directions.challenges(OWNER, RecordKind.PATENT, Records.id("电池热管理系统"), 10));
    }

    @Test
    void a_challenge_is_asked_about_by_the_part_of_it_that_the_viewer_may_read() {
        keep(
                Records.keyed("求助一项").owner(Records.FACTORY).text("动力电池热管理").challenge(),
                Records.keyed("动力电池热管理").challenge());
        RecordId id = Records.id("求助一项");

        assertThat(titles(directions.similar(ANYONE, RecordKind.CHALLENGE, id, 10)))
                .isEmpty();
        assertThat(titles(directions.similar(OWNER, RecordKind.CHALLENGE, id, 10)))
                .containsExactly("动力电池热管理");
    }
}
