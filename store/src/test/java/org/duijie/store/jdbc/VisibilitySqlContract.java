package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duijie.domain.Disclosure;
import org.duijie.domain.PartialDate;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.Membership;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.access.Visibility;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.store.Samples;

/// The SQL reading of a policy finds exactly the records that the policy admits: 400 random records in a real database,
/// and
/// any viewer or visibility at all.
abstract class VisibilitySqlContract {
    private static final List<RecordId> PARTIES = List.of(
            RecordId.UNKNOWN,
            RecordId.of("test", "a"),
            RecordId.of("test", "b"),
            RecordId.of("test", "c"),
            RecordId.of("test", "d"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /// A house with 400 records, and who may see each.
    record Filled(JdbcHouse house, Map<RecordId, Guarded> records) {
        static Filled with(Optional<PostgresAddress> database) {
            try {
                JdbcHouse house = JdbcHouse.open(Files.createTempDirectory("visibility"), database);
                return new Filled(house, fill(house));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    abstract Filled filled();

    private static Map<RecordId, Guarded> fill(JdbcHouse house) {
        Map<RecordId, Guarded> records = new TreeMap<>();
        Random random = new Random(20261121);
        return house.unitOfWork().run(new Viewer.Steward("test"), changes -> {
            for (int i = 0; i < 400; i++) {
                Guarded guarded = new Guarded(
                        one(random, PARTIES),
                        one(random, List.of(Disclosure.values())),
                        random.nextBoolean() ? RecordState.LISTED : one(random, List.of(RecordState.values())),
                        some(random, PARTIES));
                RecordId id = changes.put(Samples.achievement(Samples.envelope("r" + i, guarded), "成果" + i), 0)
                        .record()
                        .id();
                records.put(id, guarded);
            }
            return records;
        });
    }

    private JdbcHouse house() {
        return filled().house();
    }

    private static <T> T one(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static <T> Set<T> some(Random random, List<T> from) {
        Set<T> some = new HashSet<>();
        for (int size = random.nextInt(4); size > 0; size--) {
            some.add(one(random, from));
        }
        return some;
    }

    private Set<RecordId> admitted(Predicate<Guarded> policy) {
        Set<RecordId> admitted = new TreeSet<>();
        filled().records().forEach((id, guarded) -> {
            if (policy.test(guarded)) {
                admitted.add(id);
            }
        });
        return admitted;
    }

    private static Set<RecordId> ids(List<Stored> found) {
        Set<RecordId> ids = new TreeSet<>();
        found.forEach(stored -> ids.add(stored.record().id()));
        return ids;
    }

    @Property(tries = 1000)
    void the_database_finds_what_a_visibility_admits(@ForAll long seed) {
        Visibility visibility = visibility(new Random(seed), 3);
        Condition condition = VisibilitySql.of(visibility);

        List<RecordId> found = house().jdbi()
                .withHandle(handle -> handle.createQuery("select r.id from record r where " + condition.sql())
                        .bindMap(condition.values())
                        .mapTo(UUID.class)
                        .map(RecordId::new)
                        .list());

        assertThat(new TreeSet<>(found)).isEqualTo(admitted(visibility::admits));
        assertThat(found).doesNotHaveDuplicates();
    }

    private static Visibility visibility(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> new Visibility.Everything();
            case 1 -> new Visibility.Nothing();
            case 2 -> new Visibility.UpTo(one(random, List.of(Disclosure.values())));
            case 3 -> new Visibility.OwnedBy(one(random, PARTIES));
            case 4 -> new Visibility.Addressed(some(random, PARTIES));
            case 5 -> new Visibility.InState(some(random, List.copyOf(EnumSet.allOf(RecordState.class))));
            case 6 -> new Visibility.All(parts(random, depth));
            default -> new Visibility.Any(parts(random, depth));
        };
    }

    private static List<Visibility> parts(Random random, int depth) {
        List<Visibility> parts = new ArrayList<>();
        for (int size = random.nextInt(4); size > 0; size--) {
            parts.add(visibility(random, depth - 1));
        }
        return parts;
    }

    @Property(tries = 300)
    void every_reading_of_the_store_shows_a_viewer_what_the_policy_admits(@ForAll long seed) {
        Viewer viewer = viewer(new Random(seed));
        Set<RecordId> admitted = admitted(ReadingPolicy.records(viewer)::admits);
        var store = house().catalogueStore();

        assertThat(ids(store.fetch(viewer, filled().records().keySet()))).isEqualTo(admitted);
        assertThat(ids(store.page(viewer, RecordKind.ACHIEVEMENT, Optional.empty(), 1000)))
                .isEqualTo(admitted);
        assertThat(store.count(viewer, RecordKind.ACHIEVEMENT)).isEqualTo(admitted.size());
        for (RecordId owner : PARTIES) {
            assertThat(ids(store.ownedBy(viewer, RecordKind.ACHIEVEMENT, owner, 1000)))
                    .isEqualTo(admitted(guarded -> guarded.ownerOrg().equals(owner)
                            && ReadingPolicy.records(viewer).admits(guarded)));
        }
        RecordId any = one(new Random(seed), List.copyOf(filled().records().keySet()));
        assertThat(store.find(viewer, any).isPresent()).isEqualTo(admitted.contains(any));
    }

    private static Viewer viewer(Random random) {
        if (random.nextInt(10) == 0) {
            return random.nextBoolean() ? Viewer.ANONYMOUS : new Viewer.Steward("test");
        }
        List<Membership> memberships = new ArrayList<>();
        for (RecordId alliance : some(random, PARTIES)) {
            memberships.add(new Membership(alliance, date(random), date(random)));
        }
        return new Viewer.Member(
                RecordId.of("test", "user"),
                one(random, PARTIES),
                some(random, List.of(Role.values())),
                memberships,
                TODAY);
    }

    private static PartialDate date(Random random) {
        return random.nextBoolean() ? PartialDate.UNKNOWN : PartialDate.of(TODAY.plusDays(random.nextInt(-2, 3)));
    }
}
