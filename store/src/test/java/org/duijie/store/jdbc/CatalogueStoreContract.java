package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.domain.Achievement;
import org.duijie.domain.Alliance;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.IndexEvent;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.store.RandomRecords;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// What every store of records promises its readers.
abstract class CatalogueStoreContract {
    static final Viewer HOUSE = new Viewer.Steward("test");

    abstract CatalogueStore store();

    abstract UnitOfWork work();

    private Stored put(CatalogueRecord record) {
        return work().run(HOUSE, changes -> changes.put(record, 0));
    }

    private static Viewer memberOf(RecordId organisation) {
        return new Viewer.Member(
                RecordId.of("test", "user"), organisation, Set.of(), List.of(), LocalDate.of(2026, 11, 21));
    }

    private static List<RecordId> ids(List<Stored> found) {
        return found.stream().map(stored -> stored.record().id()).toList();
    }

    @Test
    void the_alliances_of_an_organisation_are_those_that_name_it_now() {
        RecordId member = RecordId.of("test", "member");
        RecordId other = RecordId.of("test", "other");
        Alliance joined = Samples.alliance("医用传感器联盟", member);
        Alliance foreign = Samples.alliance("矿用装备联盟", other);
        put(joined);
        put(foreign);

        assertThat(store().alliancesOf(HOUSE, member)).containsExactly(joined);

        Alliance handedOver = new Alliance(
                joined.envelope(),
                joined.name(),
                joined.nameEn(),
                joined.kind(),
                joined.fields(),
                joined.legalForm(),
                joined.liableUnit(),
                joined.secretariat(),
                joined.chair(),
                joined.charter(),
                joined.introduction(),
                joined.founded(),
                foreign.members());
        work().run(HOUSE, changes -> changes.put(handedOver, 1));

        assertThat(store().alliancesOf(HOUSE, member)).isEmpty();
        assertThat(store().alliancesOf(HOUSE, other)).containsExactlyInAnyOrder(handedOver, foreign);

        work().run(HOUSE, changes -> changes.erase(foreign.id()));

        assertThat(store().alliancesOf(HOUSE, other)).containsExactly(handedOver);
    }

    @Test
    void a_record_is_found_as_it_was_put() {
        for (long seed = 0; seed < 70; seed++) {
            Stored put = put(new RandomRecords(seed).any());

            assertThat(store().find(HOUSE, put.record().id())).contains(put);
            assertThat(store().find(HOUSE, put.record().id())).contains(put);
        }
    }

    @Test
    void an_unknown_id_finds_nothing() {
        assertThat(store().find(HOUSE, RecordId.UNKNOWN)).isEmpty();
    }

    @Test
    void the_newest_come_first_page_by_page_and_only_what_the_viewer_may_see() {
        for (int i = 0; i < 5; i++) {
            put(Samples.achievement("成果%d".formatted(i)));
        }
        put(Samples.challenge("需求"));
        Guarded draft = new Guarded(Samples.FACTORY, Disclosure.PUBLIC, RecordState.DRAFT, Set.of());
        put(Samples.achievement(Samples.envelope("草稿", draft), "草稿"));

        List<Stored> all = store().newest(Viewer.ANONYMOUS, RecordKind.ACHIEVEMENT, 0, 10);

        assertThat(all).hasSize(5);
        assertThat(all.stream().map(Stored::validFrom)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(store().newest(Viewer.ANONYMOUS, RecordKind.ACHIEVEMENT, 3, 10))
                .isEqualTo(all.subList(3, 5));
        assertThat(store().newest(Viewer.ANONYMOUS, RecordKind.ACHIEVEMENT, 5, 10))
                .isEmpty();
    }

    @Test
    void a_draft_exists_for_its_owner_alone() {
        Guarded draft = new Guarded(Samples.FACTORY, Disclosure.PUBLIC, RecordState.DRAFT, Set.of());
        RecordId id = put(Samples.achievement(Samples.envelope("草稿", draft), "草稿"))
                .record()
                .id();

        assertThat(store().find(memberOf(Samples.FACTORY), id)).isPresent();
        assertThat(store().find(memberOf(Samples.UNIVERSITY), id)).isEmpty();
        assertThat(store().find(Viewer.ANONYMOUS, id)).isEmpty();
    }

    @Test
    void records_come_in_the_order_they_were_asked_for_without_the_invisible_and_the_unknown() {
        List<RecordId> asked = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            asked.add(put(Samples.achievement("成果" + i)).record().id());
        }
        Guarded closed = new Guarded(Samples.FACTORY, Disclosure.OWNER, RecordState.LISTED, Set.of());
        Collections.shuffle(asked, new java.util.Random(7));
        List<RecordId> seen = List.copyOf(asked);
        asked.add(
                100,
                put(Samples.achievement(Samples.envelope("x", closed), "秘密"))
                        .record()
                        .id());
        asked.add(200, RecordId.of("test", "nothing"));

        assertThat(ids(store().fetch(Viewer.ANONYMOUS, asked))).isEqualTo(seen);
        assertThat(ids(store().fetch(Viewer.ANONYMOUS, asked))).isEqualTo(seen);
    }

    @Test
    void an_id_asked_for_twice_comes_once() {
        RecordId id = put(Samples.achievement("碳纤维")).record().id();

        assertThat(ids(store().fetch(HOUSE, List.of(id, id)))).containsExactly(id);
    }

    @Test
    void asking_for_nothing_finds_nothing() {
        assertThat(store().fetch(HOUSE, List.of())).isEmpty();
    }

    @Test
    void a_reader_sees_the_newest_version_at_once() {
        Challenge challenge = Samples.challenge("轻量化车身");
        put(challenge);
        assertThat(store().find(Viewer.ANONYMOUS, challenge.id())).isPresent();

        Stored paused = work().run(HOUSE, changes -> changes.put(challenge.inState(RecordState.PAUSED), 1));
        assertThat(store().find(Viewer.ANONYMOUS, challenge.id())).contains(paused);

        work().run(HOUSE, changes -> changes.put(challenge.inState(RecordState.TAKEN_DOWN), 2));
        assertThat(store().find(Viewer.ANONYMOUS, challenge.id())).isEmpty();
        assertThat(store().fetch(Viewer.ANONYMOUS, List.of(challenge.id()))).isEmpty();
    }

    @Test
    void pages_follow_each_other_in_the_order_of_written_ids_without_gap_or_repetition() {
        List<RecordId> all = new ArrayList<>();
        for (int i = 0; i < 95; i++) {
            all.add(put(Samples.achievement("成果" + i)).record().id());
            put(Samples.patent("专利" + i));
        }
        all.sort(Comparator.comparing(RecordId::toString));

        List<RecordId> seen = new ArrayList<>();
        Optional<RecordId> after = Optional.empty();
        List<Stored> page = store().page(Viewer.ANONYMOUS, RecordKind.ACHIEVEMENT, after, 10);
        while (!page.isEmpty()) {
            seen.addAll(ids(page));
            after = Optional.of(seen.getLast());
            page = store().page(Viewer.ANONYMOUS, RecordKind.ACHIEVEMENT, after, 10);
        }

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void a_page_is_full_although_invisible_records_lie_between() {
        Guarded closed = new Guarded(Samples.FACTORY, Disclosure.OWNER, RecordState.LISTED, Set.of());
        for (int i = 0; i < 40; i++) {
            put(Samples.achievement("成果" + i));
            put(Samples.achievement(Samples.envelope("closed" + i, closed), "秘密" + i));
        }

        assertThat(store().page(Viewer.ANONYMOUS, RecordKind.ACHIEVEMENT, Optional.empty(), 40))
                .hasSize(40);
        assertThat(store().count(Viewer.ANONYMOUS, RecordKind.ACHIEVEMENT)).isEqualTo(40);
        assertThat(store().count(HOUSE, RecordKind.ACHIEVEMENT)).isEqualTo(80);
        assertThat(store().count(HOUSE, RecordKind.PATENT)).isZero();
    }

    @Test
    void what_an_organisation_owns_comes_in_the_order_of_titles() {
        List<String> titles = List.of("Beta", "alpha", "Alpha", "碳纤维", "Zeta");
        titles.forEach(title -> put(Samples.achievement(title)));
        put(Samples.challenge("别家的题目"));

        List<Stored> owned = store().ownedBy(HOUSE, RecordKind.ACHIEVEMENT, Samples.UNIVERSITY, 4);

        assertThat(owned.stream().map(stored -> stored.record().title().value()))
                .containsExactly("Alpha", "Beta", "Zeta", "alpha");
        assertThat(store().ownedBy(HOUSE, RecordKind.CHALLENGE, Samples.UNIVERSITY, 4))
                .isEmpty();
    }

    @Test
    void equal_titles_come_in_the_order_of_their_ids() {
        List<RecordId> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Achievement twin = Samples.achievement(Samples.envelope("twin" + i), "同名成果");
            ids.add(put(twin).record().id());
        }
        ids.sort(Comparator.comparing(RecordId::toString));

        assertThat(ids(store().ownedBy(HOUSE, RecordKind.ACHIEVEMENT, Samples.UNIVERSITY, 20)))
                .isEqualTo(ids);
    }

    @Test
    void every_write_is_an_event_in_the_order_of_commits() {
        Challenge first = Samples.challenge("轻量化车身");
        Achievement second = Samples.achievement("碳纤维");
        assertThat(store().lastSequence()).isZero();
        put(first);
        put(second);
        work().run(HOUSE, changes -> changes.put(first.inState(RecordState.PAUSED), 1));

        assertThat(store().eventsAfter(0, 10))
                .containsExactly(
                        new IndexEvent(1, first.id()), new IndexEvent(2, second.id()), new IndexEvent(3, first.id()));
        assertThat(store().eventsAfter(1, 1)).containsExactly(new IndexEvent(2, second.id()));
        assertThat(store().eventsAfter(3, 10)).isEmpty();
        assertThat(store().lastSequence()).isEqualTo(3);
    }
}
