package org.duijie.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What no record can say.
class RecordsTest {
    private static final PartialDate FILED = PartialDate.parse("2017-07-21");

    @Test
    void an_achievement_names_a_completion_unit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.achievement(Records.envelope("a"), "导热凝胶", List.of()))
                .withMessageContaining("完成单位");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "胶", "\u3000胶\u200B"})
    void a_title_has_at_least_two_characters(String title) {
        assertThatIllegalArgumentException().isThrownBy(() -> Records.achievement(title));
    }

    @Test
    void a_title_has_at_most_two_hundred_characters() {
        assertThat(Records.achievement("胶".repeat(200)).title().value()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.achievement("胶".repeat(201)))
                .withMessageContaining("this one has 201");
    }

    @Test
    void a_patent_has_a_filing_date() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.patent(PartialDate.UNKNOWN, PartialDate.UNKNOWN, List.of()))
                .withMessageContaining("申请日");
    }

    @Test
    void a_patent_is_not_granted_before_it_is_filed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.patent(FILED, PartialDate.parse("2017-06"), List.of()));
        assertThat(Records.patent(FILED, PartialDate.parse("2017-07"), List.of())
                        .granted())
                .hasToString("2017-07");
    }

    @Test
    void a_patent_belongs_to_its_owners_and_else_to_its_applicants() {
        Party buyer = Party.named("江城化工");
        Patent.Owner owner = new Patent.Owner(buyer, "100%", FILED, PartialDate.UNKNOWN);

        assertThat(Records.patent(FILED, PartialDate.UNKNOWN, List.of()).units())
                .containsExactly(Records.UNIT);
        assertThat(Records.patent(FILED, PartialDate.UNKNOWN, List.of(owner)).units())
                .containsExactly(buyer);
    }

    @Test
    void a_claim_that_leans_on_none_is_independent() {
        assertThat(Records.patent(FILED, PartialDate.UNKNOWN, List.of()).claims().stream()
                        .map(Patent.Claim::independent))
                .containsExactly(true, false);
    }

    @Test
    void a_pool_holds_nothing_twice() {
        assertThat(Records.pool("ZL1", "ZL2").entries()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.pool("ZL1", "ZL2", "ZL1"))
                .withMessageContaining("ZL1 twice");
    }

    @Test
    void an_alliance_by_agreement_names_who_is_liable() {
        assertThat(Records.alliance(Alliance.LegalForm.LEGAL_PERSON, Party.NONE).liableUnit())
                .isEqualTo(Party.NONE);
        assertThat(Records.alliance(Alliance.LegalForm.AGREEMENT, Records.UNIT).liableUnit())
                .isEqualTo(Records.UNIT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.alliance(Alliance.LegalForm.AGREEMENT, Party.NONE))
                .withMessageContaining("对外责任主体");
    }

    @Test
    void an_organisation_has_no_wrong_credit_code() {
        assertThat(Records.organisation("江城大学", "").creditCode()).isEmpty();
        assertThat(Records.organisation("江城大学", "91350100M000100Y43").creditCode())
                .isEqualTo("91350100M000100Y43");
        assertThatIllegalArgumentException().isThrownBy(() -> Records.organisation("江城大学", "91350100M000100Y44"));
    }

    @Test
    void a_challenge_is_not_solved_before_it_is_posted() {
        assertThatIllegalArgumentException().isThrownBy(() -> Records.challenge(Records.envelope("c"), -1));
    }

    @Test
    void the_value_of_an_indicator_is_a_number() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Indicator("热导率", Indicator.Relation.AT_LEAST, "很高", "", "很高"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC")
    void a_secret_never_becomes_a_record(Secrecy secrecy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.envelope("a", secrecy, Disclosure.OWNER, Map.of()))
                .withMessageContaining(secrecy.name());
    }

    @Test
    void a_contact_never_prints_the_person() {
        assertThat(new Contact("科研院", "王工", "13800000000", "wang@example.org").toString())
                .contains("科研院")
                .doesNotContain("王工", "138", "wang");
    }

    @Test
    void the_same_row_is_the_same_record() {
        assertThat(RecordId.of("jc", "17")).isEqualTo(RecordId.of("jc", "17")).isNotEqualTo(RecordId.of("jc1", "7"));
        assertThat(RecordId.of("jc", "17").value().version()).isEqualTo(8);
        assertThat(RecordId.of("jc", "17").value().variant()).isEqualTo(2);
        assertThat(RecordId.parse(RecordId.of("jc", "17").toString())).isEqualTo(RecordId.of("jc", "17"));
        assertThat(RecordId.UNKNOWN.isKnown()).isFalse();
    }

    @Test
    void what_is_sold_or_kept_is_not_recommendable() {
        assertThat(List.of(Deal.Availability.values()).stream().filter(Deal.Availability::recommendable))
                .containsExactly(
                        Deal.Availability.UNKNOWN,
                        Deal.Availability.OTHER,
                        Deal.Availability.AVAILABLE,
                        Deal.Availability.IN_TALKS,
                        Deal.Availability.LICENSED_OPEN);
    }

    @Test
    void a_record_without_owner_belongs_to_its_first_unit_once_that_is_known() {
        RecordId university = RecordId.of("test", "江城大学");
        UnaryOperator<Party> directory =
                party -> party.name().equals("江城大学") ? new Party(party.name(), university) : party;
        List<CatalogueRecord> records = List.of(
                Records.achievement("导热凝胶"),
                Records.patent(FILED, PartialDate.UNKNOWN, List.of()),
                Records.researcher("王工程"),
                Records.challenge(Records.envelope("c"), 0),
                Records.alliance(Alliance.LegalForm.AGREEMENT, Records.UNIT),
                Records.pool("ZL1"));

        assertThat(records).allSatisfy(record -> {
            CatalogueRecord resolved = record.resolved(directory);
            assertThat(resolved.envelope().ownerOrg()).isEqualTo(university);
            assertThat(resolved.resolved(party -> Party.named("别人")).envelope().ownerOrg())
                    .isEqualTo(university);
            assertThat(resolved.id()).isEqualTo(record.id());
            assertThat(resolved.texts()).isEqualTo(record.texts());
        });
    }

    @Test
    void an_organisation_belongs_to_itself() {
        Organisation organisation = Records.organisation("江城大学", "");

        assertThat(organisation.resolved(party -> Party.NONE).envelope().ownerOrg())
                .isEqualTo(organisation.id());
    }

    @Test
    void every_record_knows_its_kind_and_begins_with_its_title() {
        Map<RecordKind, CatalogueRecord> records = Map.of(
                RecordKind.ACHIEVEMENT, Records.achievement("导热凝胶"),
                RecordKind.PATENT, Records.patent(FILED, PartialDate.UNKNOWN, List.of()),
                RecordKind.RESEARCHER, Records.researcher("王工程"),
                RecordKind.CHALLENGE, Records.challenge(Records.envelope("c"), 3),
                RecordKind.ORGANISATION, Records.organisation("江城大学", ""),
                RecordKind.ALLIANCE, Records.alliance(Alliance.LegalForm.AGREEMENT, Records.UNIT),
                RecordKind.POOL, Records.pool());

        assertThat(records.keySet()).containsExactlyInAnyOrder(RecordKind.values());
        records.forEach((kind, record) -> {
            assertThat(record.recordKind()).isEqualTo(kind);
            assertThat(record.texts().getFirst().name()).isEqualTo("title");
            assertThat(record.texts().getFirst().text()).isEqualTo(record.title());
        });
    }

    @Test
    void a_challenge_shows_its_title_and_teaser_and_keeps_its_difficulty_for_registered_users() {
        assertThat(disclosures(Records.challenge(Records.envelope("c"), 0)))
                .containsEntry("title", Disclosure.PUBLIC)
                .containsEntry("teaser", Disclosure.PUBLIC)
                .containsEntry("problem", Disclosure.REGISTERED)
                .containsEntry("targets", Disclosure.REGISTERED)
                .containsEntry("confidential", Disclosure.INVITED)
                .doesNotContainKey("tried");
    }

    @Test
    void know_how_is_for_the_invited_and_a_charter_for_members() {
        assertThat(disclosures(Records.achievement("导热凝胶")))
                .containsEntry("summary", Disclosure.PUBLIC)
                .containsEntry("knowHow", Disclosure.INVITED);
        assertThat(disclosures(Records.alliance(Alliance.LegalForm.AGREEMENT, Records.UNIT)))
                .containsEntry("charter", Disclosure.MEMBERS);
    }

    @Test
    void an_owner_may_close_a_field_or_open_it() {
        Envelope envelope = Records.envelope(
                "a", Disclosure.PUBLIC, Map.of("summary", Disclosure.MEMBERS, "knowHow", Disclosure.PUBLIC));

        assertThat(disclosures(Records.achievement(envelope, "导热凝胶", List.of(Records.UNIT))))
                .containsEntry("summary", Disclosure.MEMBERS)
                .containsEntry("knowHow", Disclosure.PUBLIC);
    }

    @ParameterizedTest
    @EnumSource
    void a_field_is_never_more_open_than_its_record(Disclosure disclosure) {
        Envelope envelope = Records.envelope("a", disclosure, Map.of("title", Disclosure.PUBLIC));
        Map<String, Disclosure> fields = disclosures(Records.achievement(envelope, "导热凝胶", List.of(Records.UNIT)));

        assertThat(fields.values())
                .allSatisfy(field -> assertThat(disclosure.readableAt(field)).isTrue());
        assertThat(fields).containsEntry("title", disclosure);
    }

    private static Map<String, Disclosure> disclosures(CatalogueRecord record) {
        return record.texts().stream().collect(Collectors.toMap(TextField::name, TextField::disclosure));
    }
}
