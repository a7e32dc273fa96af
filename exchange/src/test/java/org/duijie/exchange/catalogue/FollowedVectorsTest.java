package org.duijie.exchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordState;
import org.duijie.exchange.LetterEncoder;
import org.duijie.exchange.Records;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.Reading;
import org.duijie.models.BilingualEncoder;
import org.duijie.models.text.Glossary;
import org.duijie.proof.Sha256;
import org.junit.jupiter.api.Test;

class FollowedVectorsTest extends FollowedStore {
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
    void what_was_withdrawn_before_it_was_encoded_does_not_come_back_with_its_vectors() {
        store.put(Records.keyed("撤回的").achievement());
        follower.catchUp();
        store.put(Records.keyed("撤回的").state(RecordState.WITHDRAWN).achievement());
        encoder.meanwhile(follower::catchUp);

        fillVectors();

        assertThat(found()).isEmpty();
        assertThat(index.holdings()).isEmpty();
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
}
