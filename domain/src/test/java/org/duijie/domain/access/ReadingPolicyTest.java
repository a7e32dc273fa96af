package org.duijie.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duijie.domain.Disclosure;
import org.duijie.domain.PartialDate;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final RecordId OWNER = RecordId.of("test", "owner");
    private static final RecordId INVITED = RecordId.of("test", "invited");
    private static final RecordId ALLIANCE = RecordId.of("test", "alliance");
    private static final RecordId STRANGER = RecordId.of("test", "stranger");

    private static final Set<RecordState> SHOWN = Set.of(RecordState.LISTED, RecordState.PAUSED, RecordState.VANISHED);

    private static Viewer viewer(String who) {
        return switch (who) {
            case "anonymous" -> Viewer.ANONYMOUS;
            case "house" -> new Viewer.Steward("test");
            case "owner" -> member(OWNER);
            case "invited" -> member(INVITED);
            case "stranger" -> member(STRANGER);
            case "unverified" -> unverified(STRANGER);
            case "unverified, invited" -> unverified(INVITED);
            case "unverified, owner" -> unverified(OWNER);
            case "nobody's" -> member(RecordId.UNKNOWN);
            case "member" -> member(STRANGER, new Membership(ALLIANCE, day("2020-01-01"), day("2026-11-21")));
            case "former member" -> member(STRANGER, new Membership(ALLIANCE, day("2020-01-01"), day("2026-11-20")));
            case "coming member" -> member(STRANGER, new Membership(ALLIANCE, day("2026-11-22"), day("")));
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static PartialDate day(String iso) {
        return PartialDate.parse(iso);
    }

    private static Viewer member(RecordId organisation, Membership... memberships) {
        return new Viewer.Member(
                RecordId.of("test", "user"), organisation, Set.of(Role.ENTERPRISE), List.of(memberships), TODAY);
    }

    private static Viewer unverified(RecordId organisation) {
        Membership membership = new Membership(ALLIANCE, day("2020-01-01"), day(""));
        return new Viewer.Member(
                RecordId.of("test", "user"), organisation, Set.of(Role.ENTERPRISE), List.of(membership), TODAY, false);
    }

    private static Guarded record(Disclosure disclosure, RecordState state) {
        return new Guarded(OWNER, disclosure, state, Set.of(INVITED, ALLIANCE));
    }

    @ParameterizedTest(name = "{0}: up to {1}")
    @CsvSource({
        "anonymous,     PUBLIC",
        "unverified,    PUBLIC",
        "'unverified, invited', PUBLIC",
        "'unverified, owner', OWNER",
        "stranger,      REGISTERED",
        "nobody's,      REGISTERED",
        "former member, REGISTERED",
        "coming member, REGISTERED",
        "member,        MEMBERS",
        "invited,       INVITED",
        "owner,         OWNER",
        "house,         OWNER"
    })
    void who_sees_records_and_reads_fields_up_to_which_level(String who, Disclosure most) {
        Viewer viewer = viewer(who);
        boolean seesDrafts = who.endsWith("owner") || who.equals("house");
        for (Disclosure disclosure : Disclosure.values()) {
            for (RecordState state : RecordState.values()) {
                Guarded record = record(disclosure, state);

                assertThat(ReadingPolicy.records(viewer).admits(record))
                        .as("%s, %s", disclosure, state)
                        .isEqualTo(disclosure.readableAt(most) && (SHOWN.contains(state) || seesDrafts));
                assertThat(ReadingPolicy.level(viewer, record)).isEqualTo(most);
            }
        }
    }

    @Test
    void a_user_without_organisation_neither_owns_nor_is_invited() {
        Viewer nobody = viewer("nobody's");
        Guarded ownerless =
                new Guarded(RecordId.UNKNOWN, Disclosure.INVITED, RecordState.LISTED, Set.of(RecordId.UNKNOWN));

        assertThat(ReadingPolicy.records(nobody).admits(ownerless)).isFalse();
        assertThat(ReadingPolicy.level(nobody, ownerless)).isEqualTo(Disclosure.REGISTERED);
    }

    @Test
    void an_invitation_to_one_record_opens_no_other() {
        Guarded other = new Guarded(OWNER, Disclosure.INVITED, RecordState.LISTED, Set.of(STRANGER));

        assertThat(ReadingPolicy.records(viewer("invited")).admits(other)).isFalse();
        assertThat(ReadingPolicy.level(viewer("member"), other)).isEqualTo(Disclosure.INVITED);
        assertThat(ReadingPolicy.level(viewer("invited"), other)).isEqualTo(Disclosure.REGISTERED);
    }

    @Property
    void the_filter_for_fields_is_the_rule_for_fields(
            @ForAll("viewers") Viewer viewer, @ForAll Disclosure level, @ForAll("records") Guarded record) {
        assertThat(ReadingPolicy.fieldsOf(viewer, level).admits(record))
                .isEqualTo(level.readableAt(ReadingPolicy.level(viewer, record)));
    }

    @Property
    void who_sees_a_listed_record_may_read_fields_as_open_as_the_record(
            @ForAll("viewers") Viewer viewer, @ForAll("records") Guarded record) {
        if (ReadingPolicy.records(viewer).admits(record)) {
            assertThat(record.disclosure().readableAt(ReadingPolicy.level(viewer, record)))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Viewer> viewers() {
        return Arbitraries.of(
                        "anonymous",
                        "house",
                        "owner",
                        "invited",
                        "stranger",
                        "nobody's",
                        "unverified",
                        "unverified, invited",
                        "unverified, owner",
                        "member",
                        "former member",
                        "coming member")
                .map(ReadingPolicyTest::viewer);
    }

    @Provide
    Arbitrary<Guarded> records() {
        Arbitrary<RecordId> parties = Arbitraries.of(OWNER, INVITED, ALLIANCE, STRANGER, RecordId.UNKNOWN);
        return Combinators.combine(
                        parties,
                        Arbitraries.of(Disclosure.class),
                        Arbitraries.of(SHOWN),
                        parties.set().ofMaxSize(3))
                .as(Guarded::new);
    }
}
