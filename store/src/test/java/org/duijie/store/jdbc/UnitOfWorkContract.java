package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.duijie.domain.Achievement;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.IndexEvent;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.catalogue.UnitOfWork.StaleVersion;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// What every store promises a command: all of it or nothing, on the version it expects, seen in the order of commits.
abstract class UnitOfWorkContract {
    static final Viewer HOUSE = new Viewer.Steward("test");

    abstract CatalogueStore store();

    abstract UnitOfWork work();

    /// Every version of a record that the store keeps, oldest first.
    abstract List<Long> history(RecordId id);

    private Stored put(CatalogueRecord record, long expected) {
        return work().run(HOUSE, changes -> changes.put(record, expected));
    }

    private void requireEmpty() {
        for (RecordKind kind : RecordKind.values()) {
            assertThat(store().count(HOUSE, kind)).isZero();
        }
        assertThat(store().lastSequence()).isZero();
        assertThat(store().eventsAfter(0, 10)).isEmpty();
    }

    @Test
    void a_new_record_has_version_one_and_each_change_one_more() {
        Challenge challenge = Samples.challenge("轻量化车身");

        assertThat(put(challenge, 0).version()).isEqualTo(1);
        assertThat(put(challenge.inState(RecordState.PAUSED), 1).version()).isEqualTo(2);
        assertThat(put(challenge, 2).version()).isEqualTo(3);
        assertThat(history(challenge.id())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_change_to_another_version_than_the_stored_one_is_stale() {
        Challenge challenge = Samples.challenge("轻量化车身");

        assertThatThrownBy(() -> put(challenge, 1)).isInstanceOf(StaleVersion.class);
        put(challenge, 0);
        assertThatThrownBy(() -> put(challenge, 0))
                .isInstanceOf(StaleVersion.class)
                .hasMessageContaining("is at version 1, not 0");
        assertThatThrownBy(() -> put(challenge, 2)).isInstanceOf(StaleVersion.class);
        assertThat(history(challenge.id())).containsExactly(1L);
        assertThat(store().lastSequence()).isEqualTo(1);
    }

    @Test
    void a_command_that_throws_leaves_nothing_behind() {
        assertThatThrownBy(() -> work().run(HOUSE, changes -> {
                    changes.put(Samples.achievement("碳纤维"), 0);
                    changes.put(Samples.organisation("org", "测试大学", "Test University"), 0);
                    throw new IllegalStateException("on second thought");
                }))
                .hasMessage("on second thought");

        requireEmpty();
        Optional<RecordId> named = work().run(HOUSE, changes -> changes.organisationNamed("测试大学"));
        assertThat(named).isEmpty();
    }

    @Test
    void a_stale_write_takes_the_writes_before_it_along() {
        assertThatThrownBy(() -> work().run(HOUSE, changes -> {
                    changes.put(Samples.achievement("碳纤维"), 0);
                    return changes.put(Samples.challenge("轻量化车身"), 4);
                }))
                .isInstanceOf(StaleVersion.class);

        requireEmpty();
    }

    @Test
    void a_failed_write_is_not_forgiven_because_the_command_swallows_it() {
        assertThatThrownBy(() -> work().run(HOUSE, changes -> {
                    changes.put(Samples.achievement("碳纤维"), 0);
                    try {
                        changes.put(Samples.challenge("轻量化车身"), 4);
                    } catch (StaleVersion ignored) {
                        // as a careless command would
                    }
                    return "done";
                }))
                .isInstanceOf(StaleVersion.class);

        requireEmpty();
    }

    @Test
    void what_a_rolled_back_command_wrote_and_read_is_forgotten() {
        Achievement first = Samples.achievement(Samples.envelope("key"), "第一个题目");
        Achievement second = Samples.achievement(Samples.envelope("key"), "第二个题目");
        assertThatThrownBy(() -> work().run(HOUSE, changes -> {
                    changes.put(first, 0);
                    assertThat(changes.find(first.id()).orElseThrow().record()).isEqualTo(first);
                    throw new IllegalStateException("on second thought");
                }))
                .hasMessage("on second thought");

        put(second, 0);

        assertThat(store().find(HOUSE, second.id()).orElseThrow().record()).isEqualTo(second);
    }

    @Test
    void a_command_sees_its_own_writes_and_others_only_after_the_commit() {
        Challenge challenge = Samples.challenge("轻量化车身");
        Stored stored = work().run(HOUSE, changes -> {
            Stored put = changes.put(challenge, 0);
            assertThat(changes.find(challenge.id())).contains(put);
            assertThat(store().find(HOUSE, challenge.id())).isEmpty();
            assertThat(store().lastSequence()).isZero();
            return put;
        });

        assertThat(store().find(HOUSE, challenge.id())).contains(stored);
    }

    @Test
    void a_command_reads_what_its_actor_may_read() {
        Guarded draft = new Guarded(Samples.FACTORY, Disclosure.PUBLIC, RecordState.DRAFT, Set.of());
        RecordId id = put(Samples.organisation(Samples.envelope("org", draft), "测试工厂", ""), 0)
                .record()
                .id();
        Viewer stranger = new Viewer.Member(
                RecordId.of("test", "user"), Samples.UNIVERSITY, Set.of(), List.of(), LocalDate.of(2026, 11, 21));

        Optional<Stored> found = work().run(stranger, changes -> changes.find(id));
        Optional<RecordId> named = work().run(stranger, changes -> changes.organisationNamed("测试工厂"));

        assertThat(found).isEmpty();
        assertThat(named).isEmpty();
    }

    @Test
    void one_command_may_write_a_record_twice() {
        Challenge challenge = Samples.challenge("轻量化车身");

        work().run(
                        HOUSE,
                        changes -> changes.put(
                                challenge.inState(RecordState.PAUSED),
                                changes.put(challenge, 0).version()));

        assertThat(history(challenge.id())).containsExactly(1L, 2L);
        assertThat(store().eventsAfter(0, 10))
                .containsExactly(new IndexEvent(1, challenge.id()), new IndexEvent(2, challenge.id()));
    }

    @Test
    void a_change_of_audience_replaces_it() {
        Guarded first =
                new Guarded(Samples.UNIVERSITY, Disclosure.INVITED, RecordState.LISTED, Set.of(Samples.FACTORY));
        Guarded second = new Guarded(
                Samples.UNIVERSITY, Disclosure.INVITED, RecordState.LISTED, Set.of(RecordId.of("test", "other")));
        Viewer invited = new Viewer.Member(
                RecordId.of("test", "user"), Samples.FACTORY, Set.of(), List.of(), LocalDate.of(2026, 11, 21));
        RecordId id = put(Samples.achievement(Samples.envelope("key", first), "碳纤维"), 0)
                .record()
                .id();
        assertThat(store().find(invited, id)).isPresent();

        put(Samples.achievement(Samples.envelope("key", second), "碳纤维"), 1);

        assertThat(store().find(invited, id)).isEmpty();
    }

    @Test
    void equal_digests_mean_that_nothing_changed() {
        var patent = Samples.patent("一种碳纤维");
        var again = Samples.from(patent, new Provenance("next-month.csv", "", 77, "", Samples.NOON, "CC-BY-4.0"));
        String hash = put(patent, 0).contentHash();

        assertThat(work().<String>run(HOUSE, changes -> changes.contentHash(again)))
                .isEqualTo(hash);
        assertThat(store().find(HOUSE, patent.id()).orElseThrow().contentHash()).isEqualTo(hash);
    }

    @Test
    void a_record_never_becomes_one_of_another_kind() {
        put(Samples.achievement("碳纤维"), 0);

        assertThatThrownBy(() -> put(Samples.patent("碳纤维"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is a ACHIEVEMENT and cannot become a PATENT");
    }

    @Test
    void nothing_is_stored_under_the_id_of_the_unknown() {
        assertThatThrownBy(() -> put(Samples.achievement(RecordId.UNKNOWN.value(), "key", "碳纤维"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_source_key_names_one_record() {
        put(Samples.achievement(new UUID(1, 1), "key", "碳纤维"), 0);

        assertThatThrownBy(() -> put(Samples.achievement(new UUID(2, 2), "key", "玻璃纤维"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a key names one record");
    }

    @Test
    void a_command_inside_a_command_is_refused_and_undone() {
        assertThatThrownBy(() -> work().run(HOUSE, changes -> {
                    changes.put(Samples.achievement("碳纤维"), 0);
                    return put(Samples.challenge("轻量化车身"), 0);
                }))
                .isInstanceOf(IllegalStateException.class);

        requireEmpty();
        assertThat(put(Samples.achievement("碳纤维"), 0).version()).isEqualTo(1);
    }

    @Test
    void changes_are_useless_after_their_command() {
        AtomicReference<UnitOfWork.Changes> kept = new AtomicReference<>();
        work().run(HOUSE, changes -> {
            kept.set(changes);
            return "done";
        });

        assertThatThrownBy(() -> kept.get().put(Samples.achievement("碳纤维"), 0)).isInstanceOf(RuntimeException.class);
        requireEmpty();
    }

    @Test
    void an_erased_record_is_gone_with_its_versions_and_leaves_an_event_of_its_id() {
        Researcher person = Samples.researcher("某研究员", "江城大学");
        put(person, 0);
        put(person.as(Researcher.ClaimState.CLAIMED), 1);
        ProfileClaim claim = ProfileClaim.requested(person.id(), RecordId.of("test", "account"), Samples.NOON);

        List<CatalogueRecord> versions = work().run(HOUSE, changes -> {
            changes.put(claim);
            assertThat(changes.claims(person.id())).containsExactly(claim);
            return changes.erase(person.id());
        });

        assertThat(versions).hasSize(2).first().isEqualTo(person);
        assertThat(store().find(HOUSE, person.id())).isEmpty();
        assertThat(history(person.id())).isEmpty();
        assertThat(store().eventsAfter(2, 10)).containsExactly(new IndexEvent(3, person.id()));
        assertThat(work().<List<ProfileClaim>>run(HOUSE, changes -> changes.claims(person.id())))
                .isEmpty();
        assertThat(work().<List<CatalogueRecord>>run(HOUSE, changes -> changes.erase(person.id())))
                .isEmpty();
        assertThat(store().lastSequence()).isEqualTo(3);
    }

    @Test
    void who_is_kept_out_is_recognised_by_the_row_and_by_name_and_unit() {
        work().run(HOUSE, changes -> {
            changes.keepOut(Samples.researcher("某研究员", "江城大学"));
            changes.keepOut(Samples.researcher("某研究员", "江城大学"));
            return true;
        });

        assertThat(isKeptOut(Samples.researcher("某研究员", "别的大学"))).isTrue(); // the same row of the same source
        assertThat(isKeptOut(Samples.researcher("另一研究员", "江城大学"))).isFalse();
        assertThat(isKeptOut(elsewhere("某研究员", "江城大学"))).isTrue();
        assertThat(isKeptOut(elsewhere("某研究员", "别的大学"))).isFalse();
    }

    private boolean isKeptOut(Researcher person) {
        return work().run(HOUSE, changes -> changes.isKeptOut(person));
    }

    /// The same name in a row of another key.
    private static Researcher elsewhere(String name, String unit) {
        Researcher person = Samples.researcher(name, unit);
        return new Researcher(
                Samples.envelope("another row"),
                person.name(),
                person.claimState(),
                person.affiliations(),
                person.directions(),
                person.selfIntroduction(),
                person.papers(),
                person.keywords(),
                person.classes(),
                person.services(),
                person.links(),
                person.contact());
    }
}
