package org.duijie.exchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Link;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Records;
import org.duijie.exchange.Refusal;
import org.duijie.matcher.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndexFollowerTest extends FollowedStore {
    @Test
    void the_index_catches_up_with_the_store() {
        store.put(Records.keyed("导热凝胶").achievement(), Records.keyed("液冷板").achievement());
        assertThat(follower.ready()).isFalse();

        follower.catchUp();

        assertThat(follower.ready()).isTrue();
        assertThat(found()).containsExactlyInAnyOrder(ids("导热凝胶", "液冷板"));
        assertThat(index.sequence()).isEqualTo(store.lastSequence());
    }

    @Test
    void who_waits_for_one_write_finds_it_and_does_not_wait_for_later_ones() {
        store.put(Records.keyed("导热凝胶").achievement());
        long written = follower.lastSequence();
        follower.catchUp(written);
        store.put(Records.keyed("液冷板").achievement());

        follower.catchUp(written);

        assertThat(found()).containsExactly(ids("导热凝胶"));
    }

    @Test
    void nobody_waits_for_what_was_never_written() {
        store.put(Records.keyed("导热凝胶").achievement());

        assertThatThrownBy(() -> follower.catchUp(follower.lastSequence() + 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("sequence.unknown"));
    }

    @Test
    void what_a_store_told_and_lost_before_it_was_opened_again_leaves_the_index() {
        store.put(Records.keyed("导热凝胶").achievement());
        follower.catchUp();
        store.put(Records.keyed("没有写完").achievement());
        follower.catchUp();

        store.lose(Records.id("没有写完"));
        store.put(Records.keyed("液冷板").achievement());
        follower.catchUp();

        assertThat(found()).containsExactlyInAnyOrder(ids("导热凝胶", "液冷板"));
        assertThat(follower.verify().isEqual()).isTrue();
        assertThat(index.sequence()).isEqualTo(store.lastSequence());
    }

    @Test
    void an_empty_store_makes_a_ready_and_empty_index() {
        follower.catchUp();

        assertThat(follower.ready()).isTrue();
        assertThat(index.sequence()).isZero();
        assertThat(follower.status().documents()).isZero();
    }

    @Test
    void changes_and_new_records_arrive_in_any_number() {
        follower.catchUp();
        store.put(IntStream.range(0, 1_203)
                .mapToObj(i -> Records.keyed("成果%04d".formatted(i)).achievement())
                .toArray(CatalogueRecord[]::new));
        store.put(Records.keyed("成果0007").title("改名成果").achievement());
        follower.catchUp();

        assertThat(index.status().documents()).isEqualTo(1_203);
        assertThat(index.search(HOUSE, new SearchQuery(RecordKind.ACHIEVEMENT, "改名", Map.of(), Optional.empty(), 10))
                        .hits())
                .containsExactly(Records.id("成果0007"));
        assertThat(index.sequence()).isEqualTo(store.lastSequence());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_listed_any_more_leaves_the_index(RecordState state) {
        store.put(Records.keyed("导热凝胶").achievement());
        follower.catchUp();
        store.put(Records.keyed("导热凝胶").state(state).achievement());
        follower.catchUp();

        boolean stays = state == RecordState.LISTED || state == RecordState.PAUSED || state == RecordState.VANISHED;
        assertThat(found()).hasSize(stays ? 1 : 0);
        assertThat(index.sequence()).isEqualTo(2);
    }

    @Test
    void a_draft_enters_when_it_is_listed() {
        store.put(Records.keyed("导热凝胶").state(RecordState.DRAFT).achievement());
        follower.catchUp();
        assertThat(found()).isEmpty();

        store.put(Records.keyed("导热凝胶").achievement());
        follower.catchUp();
        assertThat(found()).hasSize(1);
    }

    @Test
    void an_index_that_was_cleared_is_built_again_from_the_store() {
        store.put(
                Records.keyed("导热凝胶").achievement(),
                Records.keyed("撤回的").state(RecordState.WITHDRAWN).achievement());
        follower.catchUp();
        index.clear();
        follower.catchUp();

        assertThat(found()).containsExactly(ids("导热凝胶"));
        assertThat(index.sequence()).isEqualTo(2);
    }

    @Test
    void records_of_every_kind_and_of_many_pages_are_built_again() {
        store.put(IntStream.range(0, 1_050)
                .mapToObj(i -> Records.keyed("成果%04d".formatted(i)).achievement())
                .toArray(CatalogueRecord[]::new));
        store.put(Records.keyed("江城大学").organisation(), Records.keyed("求热管理").challenge());
        follower.catchUp();

        assertThat(index.status().documents()).isEqualTo(1_051);
        for (RecordKind kind : List.of(RecordKind.ORGANISATION, RecordKind.CHALLENGE)) {
            assertThat(index.search(HOUSE, new SearchQuery(kind, "", Map.of(), Optional.empty(), 10))
                            .total())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_follower_that_begins_again_reads_only_what_is_new() {
        store.put(Records.keyed("导热凝胶").achievement(), Records.keyed("液冷板").achievement());
        follower.catchUp();
        fillVectors();
        store.fetched();
        restart();
        store.put(Records.keyed("新成果").achievement());

        follower.catchUp();

        assertThat(store.fetched()).containsExactly(Records.id("新成果"));
        assertThat(found()).containsExactlyInAnyOrder(ids("导热凝胶", "液冷板", "新成果"));
    }

    @Test
    void an_index_that_is_ahead_of_its_store_is_built_again() {
        store.put(Records.keyed("导热凝胶").achievement(), Records.keyed("后来的").achievement());
        follower.catchUp();
        store.forget(Records.id("后来的"));
        restart();

        follower.catchUp();

        assertThat(found()).containsExactly(ids("导热凝胶"));
        assertThat(index.sequence()).isEqualTo(1);
    }

    @Test
    void what_a_follower_showed_is_kept_when_it_closes() {
        store.put(Records.keyed("导热凝胶").achievement());
        follower.catchUp();

        restart();

        assertThat(index.sequence()).isEqualTo(1);
        assertThat(found()).containsExactly(ids("导热凝胶"));
    }

    // Linked titles

    private List<RecordId> searched(String text) {
        return index.search(
                        Viewer.ANONYMOUS, new SearchQuery(RecordKind.RESEARCHER, text, Map.of(), Optional.empty(), 100))
                .hits();
    }

    @Test
    void a_linked_title_is_found_until_it_is_hidden() {
        Link link = new Link(Link.Kind.ACHIEVEMENT, "a", Records.id("a"));
        store.put(
                Records.keyed("a").title("微通道液冷板").achievement(),
                Records.keyed("王工程").researcher(Researcher.ClaimState.CLAIMED, link));
        follower.catchUp();
        assertThat(searched("微通道液冷板")).containsExactly(Records.id("王工程"));

        store.put(Records.keyed("a")
                .title("微通道液冷板")
                .disclosure(Disclosure.MEMBERS)
                .achievement());
        follower.catchUp();
        assertThat(searched("微通道液冷板")).isEmpty();
        assertThat(searched("王工程")).hasSize(1);
    }

    @Test
    void offers_of_the_store_come_with_their_versions_and_other_records_do_not() {
        store.put(Records.keyed("导热凝胶").achievement(), Records.keyed("求热管理").challenge());
        store.put(Records.keyed("导热凝胶").text("改").achievement());
        store.put(Records.keyed("草稿").state(RecordState.DRAFT).achievement());

        assertThat(new StoredOffers(store).offers(Viewer.ANONYMOUS, List.of(ids("求热管理", "草稿", "导热凝胶", "没有"))))
                .singleElement()
                .satisfies(versioned -> {
                    assertThat(versioned.offer().id()).isEqualTo(Records.id("导热凝胶"));
                    assertThat(versioned.version()).isEqualTo(2);
                });
    }
}
