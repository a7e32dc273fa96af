package org.duijie.exchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Link;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.LetterEncoder;
import org.duijie.exchange.MemorySealedVectors;
import org.duijie.exchange.MemoryStore;
import org.duijie.exchange.MemoryVectors;
import org.duijie.exchange.Records;
import org.duijie.exchange.Refusal;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.Reading;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.duijie.models.BilingualEncoder;
import org.duijie.models.text.Glossary;
import org.duijie.proof.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndexFollowerTest {
    private static final Viewer HOUSE = new Viewer.Steward("test");

    @TempDir
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private final LetterEncoder encoder = new LetterEncoder();
    private final MemoryVectors cache = new MemoryVectors();
    private final MemorySealedVectors sealed = new MemorySealedVectors();
    private LuceneCatalogueIndex index;
    private IndexFollower follower;

    @BeforeEach
    void begin() {
        index = LuceneCatalogueIndex.open(folder, encoder.id());
        follower = new IndexFollower(store, index, new DocumentVectors(encoder, cache, sealed));
    }

    @AfterEach
    void end() {
        follower.close();
        index.close();
    }

    /// As after a restart of the process.
    private void restart() {
        end();
        begin();
    }

    private List<RecordId> found() {
        return index.search(HOUSE, new SearchQuery(RecordKind.ACHIEVEMENT, "", Map.of(), Optional.empty(), 100))
                .hits();
    }

    private static RecordId[] ids(String... keys) {
        return java.util.Arrays.stream(keys).map(Records::id).toArray(RecordId[]::new);
    }

    private void fillVectors() {
        follower.fillVectors((ready, total) -> {});
    }

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

    // Vectors

    @Test
    void vectors_are_filled_after_the_words() {
        store.put(IntStream.range(0, 150)
                .mapToObj(i -> Records.keyed("成果%d号".formatted(i)).achievement())
                .toArray(CatalogueRecord[]::new));
        follower.catchUp();
        assertThat(index.status().withVectors()).isZero();
        assertThat(found()).hasSize(100);

        List<Integer> progress = new ArrayList<>();
        follower.fillVectors((ready, total) -> {
            assertThat(total).isEqualTo(150);
            progress.add(ready);
        });

        assertThat(progress).isSorted().startsWith(0).endsWith(150);
        assertThat(index.status().withVectors()).isEqualTo(150);
        assertThat(index.withoutVectors(10)).isEmpty();
        assertThat(index.sequence()).isEqualTo(store.lastSequence());
    }

    @Test
    void filling_vectors_goes_on_where_it_stopped() {
        store.put(Records.keyed("导热凝胶").achievement());
        follower.catchUp();
        restart();
        assertThat(index.status().withVectors()).isZero();

        fillVectors();

        assertThat(index.status().withVectors()).isEqualTo(1);
    }

    @Test
    void writers_do_not_wait_for_the_encoder_and_what_they_wrote_stands() {
        store.put(Records.keyed("导热凝胶").achievement(), Records.keyed("撤回的").achievement());
        follower.catchUp();
        encoder.meanwhile(() -> {
            store.put(
                    Records.keyed("导热凝胶").title("改名成果").achievement(),
                    Records.keyed("撤回的").state(RecordState.WITHDRAWN).achievement());
            CompletableFuture.runAsync(follower::catchUp)
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        });

        fillVectors();

        assertThat(found()).containsExactly(ids("导热凝胶"));
        assertThat(index.holdings()).containsExactly(Map.entry(Records.id("导热凝胶"), 2L));
        assertThat(index.withoutVectors(10)).isEmpty();
    }

    @Test
    void what_a_follower_showed_is_kept_when_it_closes() {
        store.put(Records.keyed("导热凝胶").achievement());
        follower.catchUp();

        restart();

        assertThat(index.sequence()).isEqualTo(1);
        assertThat(found()).containsExactly(ids("导热凝胶"));
    }

    @Test
    void public_text_that_did_not_change_is_not_encoded_again() {
        store.put(Records.keyed("导热凝胶").text("摘要").achievement());
        follower.catchUp();
        fillVectors();
        assertThat(encoder.asked()).containsExactlyInAnyOrder("导热凝胶\n摘要", "导热凝胶");

        index.clear();
        follower.catchUp();
        store.put(Records.keyed("另一个").title("导热凝胶").text("摘要").achievement());
        follower.catchUp();

        assertThat(index.status().withVectors()).isEqualTo(2);
        assertThat(encoder.asked()).isEmpty();
    }

    @Test
    void a_changed_text_waits_for_its_new_vector() {
        store.put(Records.keyed("导热凝胶").achievement());
        follower.catchUp();
        fillVectors();
        store.put(Records.keyed("导热凝胶").text("新的摘要").achievement());
        follower.catchUp();

        assertThat(index.status().withVectors()).isZero();
        fillVectors();
        assertThat(index.status().withVectors()).isEqualTo(1);
    }

    @Test
    void hidden_text_is_encoded_apart_and_never_cached() {
        store.put(Records.keyed("导热凝胶").hidden("配方").achievement());
        follower.catchUp();
        fillVectors();

        assertThat(encoder.asked()).containsExactlyInAnyOrder("导热凝胶", "导热凝胶\n配方");
        assertThat(cache.keys()).containsExactly("letters/" + Sha256.hex("导热凝胶"));
        assertThat(index.withoutVectors(10)).isEmpty();
    }

    @Test
    void a_new_index_reads_the_vectors_of_hidden_text_where_they_are_sealed() {
        store.put(
                Records.keyed("导热凝胶").text("填料是氮化硼").hidden("配比是三比七").achievement(),
                Records.keyed("内部的").disclosure(Disclosure.OWNER).achievement());
        follower.catchUp();
        fillVectors();
        assertThat(encoder.asked()).isNotEmpty();

        index.clear();
        follower.catchUp();

        assertThat(index.withoutVectors(10)).isEmpty();
        assertThat(encoder.asked()).isEmpty();
    }

    @Test
    void hidden_english_text_is_sealed_in_both_spaces() {
        LetterEncoder english = new LetterEncoder("english");
        Glossary glossary = Glossary.of(List.of("term,same,kind,source", "电池,battery,translation,test"));
        DocumentVectors both = new DocumentVectors(new BilingualEncoder(encoder, english, glossary), cache, sealed);
        store.put(Records.keyed("e")
                .title("Battery cooling")
                .hidden("Battery recipe")
                .achievement());
        List<Stored> records = store.fetch(HOUSE, List.of(ids("e")));
        both.encode(records);
        encoder.asked();
        english.asked();

        IndexDocument again = both.ready(records).getFirst();

        assertThat(again.common().wholes()).containsOnlyKeys(Disclosure.PUBLIC, Disclosure.INVITED);
        assertThat(again.english().wholes()).containsOnlyKeys(Disclosure.PUBLIC, Disclosure.INVITED);
        assertThat(sealed.of(Records.id("e")))
                .allSatisfy(reading -> assertThat(reading.wholes()).containsOnlyKeys(Disclosure.INVITED));
        assertThat(encoder.asked()).isEmpty();
        assertThat(english.asked()).isEmpty();
    }

    @Test
    void no_digest_stays_of_a_text_that_is_hidden_or_withdrawn() {
        store.put(
                Records.keyed("导热凝胶").text("摘要").achievement(),
                Records.keyed("撤回的").achievement(),
                Records.keyed("公开的").achievement());
        follower.catchUp();
        fillVectors();
        assertThat(cache.keys()).hasSize(4);

        store.put(
                Records.keyed("导热凝胶").text("摘要").disclosure(Disclosure.OWNER).achievement(),
                Records.keyed("撤回的").state(RecordState.WITHDRAWN).achievement());
        follower.catchUp();
        assertThat(cache.keys()).containsExactly("letters/" + Sha256.hex("公开的"));

        fillVectors();
        assertThat(cache.keys()).containsExactly("letters/" + Sha256.hex("公开的"));
        assertThat(index.withoutVectors(10)).isEmpty();
    }

    @Test
    void no_digest_stays_of_a_text_that_was_hidden_or_erased_while_it_was_encoded() {
        store.put(Records.keyed("导热凝胶").achievement(), Records.keyed("抹去的").achievement());
        follower.catchUp();
        encoder.meanwhile(() -> {
            store.put(Records.keyed("导热凝胶").disclosure(Disclosure.OWNER).achievement());
            store.run(HOUSE, changes -> changes.erase(Records.id("抹去的")));
            follower.catchUp();
        });

        fillVectors();

        assertThat(cache.keys()).isEmpty();
        assertThat(index.withoutVectors(10)).isEmpty();
    }

    @Test
    void the_text_of_a_level_is_there_where_it_says_more_than_the_level_below() {
        assertThat(ReadTexts.of(Records.keyed("导热凝胶").text("摘要").hidden("配方").achievement()))
                .isEqualTo(new ReadTexts(
                        Map.of(Disclosure.PUBLIC, "导热凝胶\n摘要", Disclosure.INVITED, "导热凝胶\n摘要\n配方"),
                        Map.of(Disclosure.PUBLIC, "导热凝胶")));
        assertThat(ReadTexts.of(
                        Records.keyed("导热凝胶").disclosure(Disclosure.MEMBERS).achievement()))
                .isEqualTo(new ReadTexts(Map.of(Disclosure.MEMBERS, "导热凝胶"), Map.of()));
        assertThat(ReadTexts.of(Records.keyed("求热管理").text("电池热失控").hidden("配方").challenge()))
                .isEqualTo(new ReadTexts(
                        Map.of(
                                Disclosure.PUBLIC,
                                "求热管理",
                                Disclosure.REGISTERED,
                                "求热管理\n电池热失控",
                                Disclosure.INVITED,
                                "求热管理\n电池热失控\n配方"),
                        Map.of()));
        assertThat(ReadTexts.of(Records.keyed("江城大学").organisation()).wholes()).isEmpty();
    }

    @Test
    void a_long_record_is_encoded_window_by_window_to_its_end() {
        String ending = "最后一句讲的是纳米银线。";
        String batches = IntStream.rangeClosed(1, 60)
                .mapToObj("第%d批铸膜液在高温熔融后挤出。"::formatted)
                .collect(Collectors.joining());
        store.put(Records.keyed("导热凝胶").text(batches + ending).achievement());
        follower.catchUp();
        fillVectors();

        assertThat(encoder.asked()).hasSizeGreaterThan(3).anyMatch(window -> window.endsWith(ending));
        assertThat(index.status().withVectors()).isEqualTo(1);
        index.clear();
        follower.catchUp();
        assertThat(index.status().withVectors()).isEqualTo(1);
    }

    @Test
    void english_text_is_read_by_both_encoders_and_chinese_text_by_one() {
        LetterEncoder english = new LetterEncoder("english");
        Glossary glossary = Glossary.of(List.of("term,same,kind,source", "电池,battery,translation,test"));
        DocumentVectors both = new DocumentVectors(new BilingualEncoder(encoder, english, glossary), cache);
        store.put(
                Records.keyed("导热凝胶").achievement(),
                Records.keyed("e").title("Battery cooling").achievement());
        List<Stored> records = store.fetch(HOUSE, List.of(ids("导热凝胶", "e")));

        List<IndexDocument> documents = both.encode(records);

        assertThat(encoder.asked()).containsExactlyInAnyOrder("导热凝胶", "电池");
        assertThat(english.asked()).containsExactly("Battery cooling");
        assertThat(documents.getFirst().english()).isEqualTo(Reading.NONE);
        assertThat(documents.getLast().english().wholes()).containsOnlyKeys(Disclosure.PUBLIC);
        assertThat(both.ready(records).getLast().english().wholes()).containsOnlyKeys(Disclosure.PUBLIC);
        assertThat(encoder.asked()).isEmpty();
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
