package org.duijie.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duijie.domain.Achievement;
import org.duijie.domain.Alliance;
import org.duijie.domain.Challenge;
import org.duijie.domain.Deal;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Link;
import org.duijie.domain.Organisation;
import org.duijie.domain.Patent;
import org.duijie.domain.PatentPool;
import org.duijie.domain.RecordId;
import org.duijie.domain.Researcher;
import org.duijie.domain.Stage;
import org.duijie.domain.TransferMode;
import org.duijie.ingest.Taxonomies;
import org.duijie.ingest.cell.SecrecyCell.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordCellsTest {
    private static final Taxonomies TAXONOMIES = Taxonomies.shipped();
    private static final Vocabularies WORDS = Vocabularies.shipped(TAXONOMIES::require);
    private static final RegionCell REGIONS = new RegionCell(TAXONOMIES.require("regions-gbt2260"));
    private final List<Remark> remarks = new ArrayList<>();

    @Test
    void every_section_of_the_value_words_is_an_enumeration_whose_codes_exist() {
        List<Class<? extends Enum<?>>> enumerations = List.of(
                Disclosure.class,
                Achievement.Category.class,
                Achievement.Form.class,
                Achievement.Ownership.Basis.class,
                Achievement.Funding.Source.class,
                Achievement.Funding.Programme.class,
                Achievement.Evaluation.Method.class,
                Achievement.Level.class,
                Achievement.Applied.class,
                Achievement.IpType.class,
                Patent.Type.class,
                Patent.Status.class,
                Patent.EncumbranceKind.class,
                Deal.Pricing.class,
                Deal.Availability.class,
                TransferMode.class,
                Stage.class,
                Researcher.Service.class,
                Researcher.ClaimState.class,
                Challenge.Mode.class,
                Challenge.Regime.class,
                Challenge.Payment.class,
                Challenge.IpOwnership.class,
                Organisation.Kind.class,
                Organisation.Ownership.class,
                Organisation.Size.class,
                Organisation.Verification.class,
                Alliance.Kind.class,
                Alliance.LegalForm.class,
                Alliance.MemberRole.class,
                PatentPool.Kind.class,
                PatentPool.Relation.class,
                PatentPool.FeeMode.class,
                Link.Kind.class);
        List<String> names = new ArrayList<>(List.of("Secrecy", "Yes", "Anonymity", "Members", "Challenge.Payment~"));
        for (Class<? extends Enum<?>> enumeration : enumerations) {
            names.add(Vocabularies.name(enumeration));
            buildsWithoutFault(enumeration);
        }
        assertThat(names).containsAll(WORDS.names());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void buildsWithoutFault(Class<? extends Enum<?>> enumeration) {
        assertThat(WORDS.of((Class) enumeration)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "小试, LAB",
        "初期阶段, LAB",
        "理论研究, CONCEPT",
        "中 试, PILOT",
        "中试以上, PILOT",
        "pilot or above, PILOT",
        "工程样机, PROTOTYPE",
        "试产, SMALL_BATCH",
        "可产业化, INDUSTRIAL",
        "Mass Production, INDUSTRIAL",
    })
    void stages_are_known_by_many_words(String word, Stage expected) {
        assertThat(WORDS.of(Stage.class).find(word)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "技术转让, ASSIGN",
        "独占许可, LICENSE",
        "作价入股, EQUITY",
        "合作开发, JOINT",
        "共建平台, SHARED_PLATFORM",
        "融资, FINANCING",
        "许可（普通）, LICENSE",
        "licence, LICENSE",
        "委托开发, COMMISSIONED_DEV",
    })
    void transfer_modes_are_known_by_many_words(String word, TransferMode expected) {
        assertThat(WORDS.of(TransferMode.class).find(word)).contains(expected);
    }

    @Test
    void a_phrase_about_payment_is_read_by_what_it_speaks_of() {
        Vocabulary<Challenge.Payment> payments = WORDS.of(Challenge.Payment.class);
        assertThat(payments.find("首付三成，验收后付六成，质保一成")).contains(Challenge.Payment.INSTALMENTS);
        assertThat(payments.find("入门费加销售提成")).contains(Challenge.Payment.ENTRY_PLUS_ROYALTY);
        assertThat(payments.find("易货")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"公开", "非涉密", "不涉密", " public ", "Ｐｕｂｌｉｃ", "无密级"})
    void what_says_that_it_is_public_is_public(String cell) {
        assertThat(new SecrecyCell(WORDS).read("密级", cell)).isEqualTo(Statement.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"秘密", "机密", "绝密", "内部", "涉密", "秘密★10年", "工作秘密", "限国内", "是", "否", "confidential", "公开？"})
    void everything_else_is_refused(String cell) {
        assertThat(new SecrecyCell(WORDS).read("密级", cell)).isEqualTo(Statement.REFUSED);
    }

    @Test
    void no_answers_only_the_question_whether_it_is_secret() {
        assertThat(new SecrecyCell(WORDS).read("是否涉密", "否")).isEqualTo(Statement.PUBLIC);
        assertThat(new SecrecyCell(WORDS).read("是否涉密", "是")).isEqualTo(Statement.REFUSED);
        assertThat(new SecrecyCell(WORDS).read("密级", "无")).isEqualTo(Statement.SILENT);
    }

    @Test
    void a_subject_word_is_no_stamp() {
        assertThat(SecrecyCell.isStamped("机密★10年")).isTrue();
        assertThat(SecrecyCell.isStamped("秘密 ★ 长期")).isTrue();
        assertThat(SecrecyCell.isStamped("面向云存储的秘密共享与商业秘密保护技术")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "110108, 110108",
        "北京, 110000",
        "江西省赣州市章贡区, 360702",
        "赣州市章贡区, 360702",
        "江西赣州, 360700",
        "广东省深圳市南山区科技路1号, 440305",
        "北京市海淀区, 110108",
        "东莞市, 441900",
    })
    void a_region_is_a_code_or_a_name_from_the_outside_in(String cell, String code) {
        assertThat(REGIONS.read(cell, remarks::add).code()).isEqualTo(code);
        assertThat(remarks).isEmpty();
    }

    @Test
    void a_region_that_is_not_known_is_kept_raw_with_a_remark() {
        assertThat(REGIONS.read("火星", remarks::add).raw()).isEqualTo("火星");
        assertThat(REGIONS.read("999999", remarks::add).code()).isEmpty();
        assertThat(remarks).extracting(Remark::code).containsExactly("value.unknown", "value.unknown");
    }

    @Test
    void a_code_that_the_table_lacks_still_says_its_province() {
        assertThat(REGIONS.read("130999", remarks::add).code()).isEqualTo("130999");
        assertThat(remarks).extracting(Remark::code).containsExactly("region.unlisted");
    }

    @Test
    void links_name_their_kind_and_find_records_of_the_same_source() {
        LinkCell reader = new LinkCell(WORDS.of(Link.Kind.class), "seeds");
        List<Link> links = reader.read("专利:PAT-IT-003；报告:REP-1；标准:GB/T 1234-2010；patent:P2", remarks::add);
        assertThat(links)
                .containsExactly(
                        new Link(Link.Kind.PATENT, "PAT-IT-003", RecordId.of("seeds", "PAT-IT-003")),
                        new Link(Link.Kind.REPORT, "REP-1", RecordId.UNKNOWN),
                        new Link(Link.Kind.STANDARD, "GB/T 1234-2010", RecordId.UNKNOWN),
                        new Link(Link.Kind.PATENT, "P2", RecordId.of("seeds", "P2")));
        assertThat(remarks).isEmpty();
    }

    @Test
    void disclosure_is_given_field_by_field_or_for_the_record() {
        DisclosureCell reader = new DisclosureCell(WORDS.of(Disclosure.class));
        DisclosureCell.Disclosed read = reader.read(
                "背景=PUBLIC；拟投入资金=注册用户；MEMBERS",
                h -> h.equals("背景") ? "background" : "budget",
                Set.of("background", "budget"));
        assertThat(read.record()).isEqualTo(Disclosure.MEMBERS);
        assertThat(read.fields().overrides())
                .containsEntry("background", Disclosure.PUBLIC)
                .containsEntry("budget", Disclosure.REGISTERED);
    }

    @Test
    void a_disclosure_that_cannot_be_read_or_kept_refuses_the_row() {
        DisclosureCell reader = new DisclosureCell(WORDS.of(Disclosure.class));
        assertThatThrownBy(() -> reader.read("背景=随便", h -> "background", Set.of("background")))
                .isInstanceOfSatisfying(
                        CellFault.class, fault -> assertThat(fault.code()).isEqualTo("disclosure.level"));
        assertThatThrownBy(() -> reader.read("未知列=PUBLIC", h -> "", Set.of("background")))
                .isInstanceOfSatisfying(
                        CellFault.class, fault -> assertThat(fault.code()).isEqualTo("disclosure.field"));
        assertThatThrownBy(() -> reader.read("发布单位=OWNER", h -> "poster", Set.of("background")))
                .isInstanceOfSatisfying(
                        CellFault.class, fault -> assertThat(fault.code()).isEqualTo("disclosure.field"));
    }

    @Property(tries = 300)
    void no_text_makes_the_readers_of_words_crash(@ForAll String cell) {
        REGIONS.read(cell, remarks::add);
        WORDS.of(Stage.class).find(cell);
        new LinkCell(WORDS.of(Link.Kind.class), "seeds").read(cell, remarks::add);
        assertThat(new SecrecyCell(WORDS).read("密级", cell)).isNotNull();
    }
}
