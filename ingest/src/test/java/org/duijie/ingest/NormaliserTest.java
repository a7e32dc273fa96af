package org.duijie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.domain.Achievement;
import org.duijie.domain.Alliance;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Coded;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Field;
import org.duijie.domain.Language;
import org.duijie.domain.Link;
import org.duijie.domain.Organisation;
import org.duijie.domain.Party;
import org.duijie.domain.Patent;
import org.duijie.domain.PatentPool;
import org.duijie.domain.RecordId;
import org.duijie.domain.Researcher;
import org.duijie.domain.Stage;
import org.duijie.domain.TransferMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One row of each kind, from its JSON line to every field of its record.
class NormaliserTest {
    private static final Intake INTAKE = new Intake(Taxonomies.shipped());

    @TempDir
    Path folder;

    private final List<Note> warnings = new ArrayList<>();

    private Outcome outcome(String json) throws Exception {
        Path file = folder.resolve("row.jsonl");
        Files.writeString(file, json.replace("\n", " "));
        List<Outcome> outcomes = new ArrayList<>();
        Intake.Reading reading = INTAKE.read(file, IntakeOptions.from("us").attestedBy("科研院"), outcomes::add);
        warnings.addAll(reading.notices());
        return outcomes.getFirst();
    }

    private <R extends CatalogueRecord> R record(Class<R> kind, String json) throws Exception {
        Outcome outcome = outcome(json);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        warnings.addAll(((Outcome.Accepted) outcome).warnings());
        return kind.cast(((Outcome.Accepted) outcome).record());
    }

    private Outcome.Rejected rejected(String json) throws Exception {
        return (Outcome.Rejected) outcome(json);
    }

    @Test
    void an_achievement_keeps_codes_with_their_cells() throws Exception {
        Achievement read = record(Achievement.class, """
                {"成果编号":"A1","成果名称":"MOF/PVDF超疏水膜","英文名称":"MOF/PVDF membrane","成果类别":"应用技术",
                "成果体现形式":"新材料；新产品","所处阶段":"中试","技术成熟度":"TRL 6","成果简介":"简介","技术指标":"通量≥20 L/(m²·h)；截留率≥99.9%",
                "关键词":"膜蒸馏；MOF","技术领域":"新材料产业","行业分类":"C","完成单位":"江澜大学；岭海大学（第一）",
                "完成人":"膜研究员甲；膜研究员乙","权属":"单位与完成人共有","处置权人":"岭海大学","资金来源":"财政","计划类别":"国家",
                "项目编号":"示2019-1","研究起止时间":"2019-03至2021-12","验收日期":"2022年3月","评价方式":"验收","评价机构":"某中心",
                "成果水平":"国内领先","应用状态":"小批量/小范围应用","知识产权":"发明；技术秘密","转化方式":"许可；作价入股","定价方式":"协议定价",
                "意向价格":"80-120万元","可转化状态":"已许可仍可许可","转化记录":"2022-05 许可 30万元","所在地":"440106","联系部门":"科研院",
                "联系人":"张某","联系电话":"13800000000","关联":"专利:P1","密级":"公开","披露范围":"意向价格=REGISTERED"}
                """);
        assertThat(warnings).isEmpty();
        assertThat(read.completionUnits()).containsExactly(Party.named("岭海大学"), Party.named("江澜大学"));
        assertThat(read.maturity().stage()).isEqualTo(new Coded<>(Stage.PILOT, "中试"));
        assertThat(read.maturity().trl()).isEqualTo(6);
        assertThat(read.indicators()).hasSize(2);
        assertThat(read.classes())
                .extracting(Field::scheme, Field::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Field.Scheme.SEI, "SEI-3"),
                        org.assertj.core.groups.Tuple.tuple(Field.Scheme.GBT4754, "C"));
        assertThat(read.dates().started()).hasToString("2019-03");
        assertThat(read.dates().accepted()).hasToString("2022-03");
        assertThat(read.applied()).isEqualTo(new Coded<>(Achievement.Applied.SMALL_SCALE, "小批量/小范围应用"));
        assertThat(read.deal().modes())
                .containsExactly(new Coded<>(TransferMode.LICENSE, "许可"), new Coded<>(TransferMode.EQUITY, "作价入股"));
        assertThat(read.deal().conversions().getFirst().amount().min()).isEqualByComparingTo("300000");
        assertThat(read.deal().conversions().getFirst().date()).hasToString("2022-05");
        assertThat(read.links()).containsExactly(new Link(Link.Kind.PATENT, "P1", RecordId.of("us", "P1")));
        assertThat(read.contact().phone()).isEqualTo("13800000000");
        assertThat(read.envelope().region()).isEqualTo(new Coded<>("440106", "440106"));
        assertThat(read.envelope().fields().overrides()).containsEntry("price", Disclosure.REGISTERED);
        assertThat(read.envelope().language()).isEqualTo(Language.MIXED);
        assertThat(read.texts().toString() + warnings).doesNotContain("13800000000", "张某");
    }

    @Test
    void english_headings_and_values_read_the_same() throws Exception {
        Achievement read = record(Achievement.class, """
                {"id":"A2","title":"Line camera head","category":"applied technology","form":"new equipment","stage":"prototype","TRL":"6",
                "summary":"Four polarisers.","field":"next-generation IT","completion units":"Brightwell Sensors Co., Ltd.; Harbour Bay University",
                "ownership":"owned by the unit","transfer modes":"licence; joint","price":"CNY 700,000","availability":"licensed, still available",
                "secrecy":"public","links":"patent:P9; report:R1"}
                """);
        assertThat(warnings).isEmpty();
        assertThat(read.units())
                .containsExactly(Party.named("Brightwell Sensors Co., Ltd."), Party.named("Harbour Bay University"));
        assertThat(read.deal().availability().code()).isEqualTo(org.duijie.domain.Deal.Availability.LICENSED_OPEN);
        assertThat(read.envelope().language()).isEqualTo(Language.EN);
        assertThat(read.links()).hasSize(2);
    }

    @Test
    void a_stage_under_the_heading_of_the_level_is_a_stage() throws Exception {
        Achievement read = record(
                Achievement.class, "{\"成果编号\":\"A1\",\"成果名称\":\"一种膜\",\"完成单位\":\"岭海大学\",\"成熟度\":\"小试\",\"密级\":\"公开\"}");
        assertThat(read.maturity().stage().code()).isEqualTo(Stage.LAB);
        assertThat(read.maturity().trl()).isZero();
    }

    private static final String PATENT = """
            {"专利编号":"P1","专利名称":"一种膜组件","专利类型":"发明","摘要":"摘要","权利要求":["1. 一种膜组件。","2. 根据权利要求1所述的膜组件；其壳体为钢。"],
            "申请号":"ZL 2017 1 0601862.3","申请日":"2017-07-21","公布日":"2017-11-01","授权公告日":"2019-05-03","专利权人":"岭海大学（60%）；江澜大学（40%）",
            "发明人":"甲某；乙某","法律状态":"年费滞纳期","法律状态日期":"2024-06-30","法律状态来源":"示例数据","IPC主分类":"B01D 63/02",
            "权利负担":"质押","共有约定":"各半","密级":"公开"}
            """;

    @Test
    void a_patent_has_numbers_owners_with_shares_and_claims() throws Exception {
        Patent read = record(Patent.class, PATENT);
        assertThat(warnings).isEmpty();
        assertThat(read.applicationNo()).isEqualTo("201710601862.3");
        assertThat(read.owners()).extracting(o -> o.party().name()).containsExactly("岭海大学", "江澜大学");
        assertThat(read.owners()).extracting(Patent.Owner::share).containsExactly("60%", "40%");
        assertThat(read.claims()).extracting(Patent.Claim::dependsOn).containsExactly(0, 1);
        assertThat(read.status().status().code()).isEqualTo(Patent.Status.FEE_GRACE);
        assertThat(read.classes()).extracting(Field::code).containsExactly("B01D 63/02");
        assertThat(read.encumbrances()).hasSize(1);
        assertThat(read.envelope().disclosure()).isEqualTo(Disclosure.PUBLIC);
    }

    @Test
    void a_wrong_check_digit_warns_and_the_patent_enters() throws Exception {
        Patent read = record(Patent.class, PATENT.replace("0601862.3", "0601862.4"));
        assertThat(warnings).extracting(Note::code).containsExactly("patent-number.check-digit");
        assertThat(read.applicationNo()).isEqualTo("201710601862.4");
    }

    @Test
    void a_patent_without_a_key_is_known_by_its_number_however_it_is_written() throws Exception {
        RecordId spaced =
                record(Patent.class, PATENT.replace("\"专利编号\":\"P1\",", "")).id();
        RecordId plain = record(
                        Patent.class,
                        PATENT.replace("\"专利编号\":\"P1\",", "").replace("ZL 2017 1 0601862.3", "201710601862.3"))
                .id();
        assertThat(plain).isEqualTo(spaced);
        assertThat(warnings).isEmpty();
    }

    @Test
    void nothing_written_out_is_nothing() throws Exception {
        Patent read = record(Patent.class, PATENT.replace("质押", "none").replace("\"各半\"", "\"-\",\"意向价格\":\"-\""));
        assertThat(read.encumbrances()).isEmpty();
        assertThat(read.deal().price()).isEqualTo(org.duijie.domain.Price.UNKNOWN);
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_secret_patent_never_enters() throws Exception {
        assertThat(rejected(PATENT.replace("\"专利类型\":\"发明\"", "\"专利类型\":\"国防专利\""))
                        .code())
                .isEqualTo("secrecy.refused");
        assertThat(rejected(PATENT.replace("\"摘要\":\"摘要\"", "\"保密专利\":\"是\"")).code())
                .isEqualTo("secrecy.refused");
    }

    @Test
    void an_application_that_nothing_calls_published_is_for_the_invited() throws Exception {
        Patent read = record(
                Patent.class,
                "{\"专利编号\":\"P2\",\"专利名称\":\"一种泵\",\"申请日\":\"2024-05-01\",\"申请人\":\"岭海大学\",\"密级\":\"公开\"}");
        assertThat(read.envelope().disclosure()).isEqualTo(Disclosure.INVITED);
        assertThat(warnings).extracting(Note::code).containsExactly("patent.unpublished");
    }

    @Test
    void a_patent_granted_before_it_was_filed_is_refused_in_the_words_of_the_domain() throws Exception {
        Outcome.Rejected why = rejected(PATENT.replace("2019-05-03", "2016-05-03"));
        assertThat(why.code()).isEqualTo("record.invalid");
        assertThat(why.message()).contains("2016-05-03");
    }

    @Test
    void a_researcher_has_posts_services_and_links_to_work() throws Exception {
        Researcher read = record(Researcher.class, """
                {"人员编号":"R1","姓名":"膜分离研究员甲","任职单位":"岭海大学","部门":"化工学院","职称":"正高","研究方向":"膜","个人简介":"简介",
                "代表论文":"论文一；论文二","相关成果":"A1；A2","相关专利":"P1","可提供服务":"技术开发；中试","认领状态":"认领","密级":"公开"}
                """);
        assertThat(warnings).isEmpty();
        assertThat(read.affiliations().getFirst().title()).isEqualTo("正高");
        assertThat(read.papers()).hasSize(2);
        assertThat(read.claimState()).isEqualTo(Researcher.ClaimState.CLAIMED);
        assertThat(read.links())
                .extracting(Link::kind)
                .containsExactly(Link.Kind.ACHIEVEMENT, Link.Kind.ACHIEVEMENT, Link.Kind.PATENT);
        assertThat(read.links().getFirst().target()).isEqualTo(RecordId.of("us", "A1"));
    }

    private static final String CHALLENGE = """
            {"需求编号":"C1","需求名称":"如何提前发现主轴异常","公开摘要":"求预警办法","背景":"背景","主要技术难题":"难题","考核指标":"提前量≥14 d",
            "组织方式":"揭榜比拼","适用程序":"自主发布","发布单位":"渭岸精密装备有限公司","匿名":"匿名","截止时间":"2027-05-31","解决时限":"1.5年",
            "拟投入资金":"50-100万元","付款方式":"按里程碑","期望合作方式":"委托开发；技术许可","知识产权归属":"共有","成熟度要求":"中试以上",
            "是否财政资金":"否","披露范围":"背景=PUBLIC；主要技术难题=PUBLIC；考核指标=PUBLIC；拟投入资金=PUBLIC","密级":"公开"}
            """;

    @Test
    void a_challenge_says_who_may_read_what() throws Exception {
        Challenge read = record(Challenge.class, CHALLENGE);
        assertThat(warnings).isEmpty();
        assertThat(read.mode().code()).isEqualTo(Challenge.Mode.CONTEST);
        assertThat(read.anonymous()).isTrue();
        assertThat(read.solveWithinMonths()).isEqualTo(18);
        assertThat(read.maturityWanted()).isEqualTo(new Coded<>(Stage.PILOT, "中试以上"));
        assertThat(read.publicFunds()).isFalse();
        assertThat(read.envelope().fields().overrides()).containsOnlyKeys("background", "problem", "targets", "budget");
        assertThat(read.texts()).allMatch(text -> text.disclosure() == Disclosure.PUBLIC);
    }

    @Test
    void a_procedure_that_cannot_be_read_is_not_passed_over() throws Exception {
        assertThat(rejected(CHALLENGE.replace("自主发布", "看情况")).code()).isEqualTo("regime.unknown");
    }

    @Test
    void a_challenge_without_a_poster_is_refused_by_the_usual_heading() throws Exception {
        Outcome.Rejected why = rejected(CHALLENGE.replace("\"发布单位\":\"渭岸精密装备有限公司\",", ""));
        assertThat(why.code()).isEqualTo("field.missing");
        assertThat(why.field()).isEqualTo("发布单位");
    }

    @Test
    void an_organisation_has_a_checked_code() throws Exception {
        String json = """
                {"单位编号":"O1","单位名称":"华岭理工大学","英文名称":"Hualing University","统一社会信用代码":"12110108DEM000014C",
                "单位类型":"高等院校","国家设立":"是","经济性质":"国有","国别":"CN","境外":"否","资质":"高新技术企业；专精特新","简介":"简介","核验状态":"已核验"}
                """;
        Organisation read = record(Organisation.class, json);
        assertThat(warnings).isEmpty();
        assertThat(read.stateEstablished()).isTrue();
        assertThat(read.verification()).isEqualTo(Organisation.Verification.VERIFIED);
        assertThat(read.qualifications()).containsExactly("高新技术企业", "专精特新");
        assertThat(rejected(json.replace("014C", "014D")).code()).isEqualTo("credit-code.invalid");
    }

    @Test
    void an_alliance_has_members_with_dates() throws Exception {
        String json = """
                {"联盟编号":"L1","联盟名称":"膜材料联盟","类型":"产业技术创新联盟","技术领域":"新材料产业","法律形式":"协议型","对外责任主体":"岭海大学",
                "秘书处":"岭海大学","理事长单位":"江澜大学","章程摘要":"章程","公开简介":"简介","成立日期":"2019-09-26",
                "成员":[{"单位":"江澜大学","角色":"理事长","加入":"2019-09-26"},{"单位":"赣源大学","角色":"成员","加入":"2020-07","退出":"2022-06-30"}]}
                """;
        Alliance read = record(Alliance.class, json);
        assertThat(warnings).isEmpty();
        assertThat(read.members()).hasSize(2);
        assertThat(read.members().getLast().joined()).hasToString("2020-07");
        assertThat(read.members().getLast().left()).hasToString("2022-06-30");
        assertThat(rejected(json.replace("\"对外责任主体\":\"岭海大学\",", "")).field()).isEqualTo("对外责任主体");
    }

    @Test
    void a_pool_names_its_patents_by_their_keys() throws Exception {
        String json = """
                {"池编号":"Q1","联盟":"L1","池名称":"膜专利池","池类型":"一站式许可；交叉许可","运营管理机构":"岭海技术转移中心","成立日期":"2020-10-15",
                "入池标的":[{"patent":"P1","relation":"必要","from":"2020-11"},{"patent":"P2","relation":"互补","from":"2021-01-01"}],
                "标准条款":[{"版本":"V1","对象":"外部","使用费":{"方式":"入门费+提成","金额":"8万元","费率":"0.6%","计费基数":"净销售额","上限":"每年60万元"}},
                {"版本":"V1","对象":"成员","使用费":{"方式":"免费"}}],
                "竞争合规检查":[{"项目":"单独许可自由","结论":"符合","依据":"授权书"}],"授权":[{"权利人":"岭海大学","范围":"普通许可","从":"2020-10-15","至":"2030-10-14"}]}
                """;
        PatentPool read = record(PatentPool.class, json);
        assertThat(warnings).isEmpty();
        assertThat(read.alliance()).isEqualTo(new Party("L1", RecordId.of("us", "L1")));
        assertThat(read.entries().getFirst().item()).isEqualTo(new Party("P1", RecordId.of("us", "P1")));
        assertThat(read.entries().getFirst().relation().code()).isEqualTo(PatentPool.Relation.ESSENTIAL);
        assertThat(read.terms()).extracting(PatentPool.Terms::forMembers).containsExactly(false, true);
        assertThat(read.terms().getFirst().feeMode().code()).isEqualTo(PatentPool.FeeMode.ENTRY_PLUS_ROYALTY);
        assertThat(read.terms().getFirst().rate()).isEqualTo("净销售额 0.6%");
        assertThat(read.terms().getFirst().cap().max()).isEqualByComparingTo("600000");
        assertThat(rejected(json.replace("\"P2\"", "\"P1\"")).code()).isEqualTo("record.invalid");
    }
}
