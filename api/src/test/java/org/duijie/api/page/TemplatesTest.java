package org.duijie.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.Tongue;
import org.duijie.api.words.Words;
import org.duijie.domain.Disclosure;
import org.duijie.domain.PartialDate;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Viewer.Member ENTERPRISE = new Viewer.Member(
            RecordId.of("test", "user"),
            RecordId.of("test", "elsewhere"),
            Set.of(Role.ENTERPRISE),
            List.of(),
            PartialDate.parse("2026-11-21").earliest());

    private static Page page(Tongue tongue, Viewer viewer) {
        Optional<String> name = viewer instanceof Viewer.Member ? Optional.of("demo <user>") : Optional.empty();
        return new Page(words(tongue), viewer, "/challenges", "q=%E8%86%9C", name);
    }

    private static Words words(Tongue tongue) {
        return new Words(tongue, id -> Optional.empty());
    }

    private static String html(String template, Page page, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("page", page);
        StringOutput out = new StringOutput();
        ENGINE.render(template + ".jte", all, out);
        return out.toString();
    }

    private static OffersView offers(Tongue tongue) {
        return new Offers(page(tongue, Viewer.ANONYMOUS))
                .of(
                        (kinds, limit) -> HandMade.matches(),
                        Reading.of(HandMade.challenge(false), Viewer.ANONYMOUS).texts(),
                        field -> field);
    }

    private static RecordPage record(Tongue tongue) {
        Reading reading = Reading.of(HandMade.achievement(), Viewer.ANONYMOUS);
        Words words = words(tongue);
        Card card = new Cards(words).of(reading);
        return new RecordPage(
                card.kind(),
                "/achievements",
                "成果",
                card.title(),
                card.language(),
                card.badges(),
                new Sections(words).of(reading),
                Sections.withheld(reading, words),
                Sections.loginHelps(reading),
                new OfferFacts(words).of(HandMade.achievement(), reading),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_record_is_escaped_wherever_its_text_stands() {
        String html = html("record", page(Tongue.ZH, Viewer.ANONYMOUS), Map.of("view", record(Tongue.ZH)));
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void what_is_not_for_this_reader_is_not_on_the_page() {
        String html = html("record", page(Tongue.ZH, Viewer.ANONYMOUS), Map.of("view", record(Tongue.ZH)));
        assertThat(html)
                .doesNotContain("接枝配方")
                .doesNotContain("张三")
                .doesNotContain("13800000000")
                .contains("科研院")
                .contains("另有内容仅向以下范围开放：受邀并签署保密协议者。")
                .doesNotContain("登录后查看更多");
    }

    @Test
    void a_near_record_shows_shared_wording_and_no_probability_and_an_empty_list_says_so() {
        for (Tongue tongue : Tongue.values()) {
            Page page = page(tongue, Viewer.ANONYMOUS);
            NearSection.Ground ground = new NearSection.Ground(
                    Optional.empty(),
                    "<b>膜</b>",
                    "需求",
                    List.of(new MatchView.EvidenceField("名称", List.of(new Highlights.Piece("膜<i>", 1, "a1", "b1")))),
                    "成果",
                    List.of(new MatchView.EvidenceField("名称", List.of(new Highlights.Piece("膜", 1, "b1", "a1")))));
            Card card = new Cards(words(tongue)).of(Reading.of(HandMade.achievement(), Viewer.ANONYMOUS));
            NearSection.Entry entry = new NearSection.Entry(card, true, List.of(ground));
            List<NearSection> near = List.of(
                    new NearSection("similar-offers", "相似", "依据", "没有", "", List.of(entry)),
                    new NearSection("challenges", "需求", "依据", "一个也没有", "3 / 5", List.of()));
            String html = html("record", page, Map.of("view", record(tongue), "near", near));
            assertThat(html)
                    .contains(page.t("near.duplicate"))
                    .contains("&lt;b&gt;膜&lt;/b&gt;")
                    .contains("<mark id=\"b1\"")
                    .contains("一个也没有")
                    .contains("3 / 5")
                    .doesNotContain("膜<i>")
                    .doesNotContain("class=\"probability\"");
        }
    }

    @Test
    void a_link_to_a_source_is_only_followed_over_http() {
        assertThat(html("record", page(Tongue.EN, Viewer.ANONYMOUS), Map.of("view", record(Tongue.EN))))
                .doesNotContain("javascript:");
    }

    @Test
    void a_match_shows_probability_reasons_evidence_and_a_score_that_adds_up() {
        for (Tongue tongue : Tongue.values()) {
            String html = html("offers", page(tongue, Viewer.ANONYMOUS), Map.of("view", offers(tongue)));
            assertThat(html)
                    .contains("<rect class=\"fill\" x=\"0\" y=\"2\" width=\"62.0\"")
                    .contains(words(tongue).text("match.grade.3"))
                    .contains("<mark id=\"m1-o1\"")
                    .contains("<a href=\"#m1-c1\"")
                    .contains("+0.750")
                    .contains("1.500")
                    .contains("2.500")
                    .contains(words(tongue).code(org.duijie.domain.Deal.Availability.LICENSED_EXCLUSIVELY))
                    .contains("&lt;膜&gt;")
                    .doesNotContain("<膜>");
        }
    }

    @Test
    void features_that_look_at_the_same_thing_are_one_reason() {
        String html = html("offers", page(Tongue.ZH, Viewer.ANONYMOUS), Map.of("view", offers(Tongue.ZH)));
        assertThat(html).contains("+0.250").contains("-0.050").doesNotContain("不利因素");
    }

    @Test
    void each_group_of_reasons_is_one_line_that_opens_to_its_parts() {
        String html = html("offers", page(Tongue.ZH, Viewer.ANONYMOUS), Map.of("view", offers(Tongue.ZH)));
        assertThat(html.split("<details class=\"reason\">", -1)).hasSize(3);
        assertThat(html).contains("<span class=\"about\">用词</span>").contains("<span class=\"about\">语义</span>");
    }

    @Test
    void an_answer_made_while_vectors_are_missing_says_so() {
        assertThat(offers(Tongue.ZH).warming()).contains("3").contains("5");
    }

    @Test
    void a_page_speaks_one_language_and_leads_to_itself_in_the_other() {
        String english = html(
                "error",
                page(Tongue.EN, ENTERPRISE),
                Map.of("status", 404, "title", words(Tongue.EN).text("error.404.title"), "text", "…"));
        assertThat(english)
                .contains("<html lang=\"en\">")
                .contains("This page does not exist")
                .contains("href=\"/challenges?q=%E8%86%9C&amp;lang=zh\"")
                .contains("demo &lt;user&gt;")
                .contains("Post a challenge");
    }

    @Test
    void what_was_entered_stays_in_the_form_beside_what_is_wrong_with_it() {
        PostPage view = new PostPage(
                Map.of("title", "膜\"><b>", "disclosure", "OWNER"),
                Map.of("title", "名称太短"),
                List.of(new PostPage.Choice("SEI-7", "节能环保产业")));
        assertThat(html("post", page(Tongue.ZH, ENTERPRISE), Map.of("view", view)))
                .contains("value=\"膜&#34;>&lt;b>\"")
                .contains("名称太短")
                .contains("aria-invalid=\"true\"")
                .contains("value=\"OWNER\" checked");
    }

    @Test
    void an_empty_list_says_what_to_do() {
        SearchPage view = new SearchPage(
                "/achievements",
                "成果目录",
                "",
                List.of(),
                "膜",
                "共 0 条",
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                true,
                false);
        assertThat(html("search", page(Tongue.ZH, Viewer.ANONYMOUS), Map.of("view", view)))
                .contains("没有符合条件的记录")
                .contains("href=\"/match\"");
    }

    @Test
    void no_page_carries_inline_scripts_styles_or_anything_from_elsewhere() {
        String html = html("record", page(Tongue.ZH, ENTERPRISE), Map.of("view", record(Tongue.ZH)))
                + html("offers", page(Tongue.ZH, ENTERPRISE), Map.of("view", offers(Tongue.ZH)));
        assertThat(html)
                .doesNotContain(" style=")
                .doesNotContain(" onclick=")
                .doesNotContainPattern("<script>")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void an_anonymous_challenge_names_its_poster_to_its_owner_alone() {
        Reading stranger = Reading.of(HandMade.challenge(true), ENTERPRISE);
        Reading owner = new Reading(HandMade.challenge(true), Disclosure.OWNER);
        OtherFacts facts = new OtherFacts(words(Tongue.ZH));
        assertThat(facts.of(HandMade.challenge(true), stranger).toString())
                .doesNotContain("恒澈")
                .doesNotContain("技术部")
                .doesNotContain("李四");
        assertThat(facts.of(HandMade.challenge(true), owner).toString()).contains("恒澈", "技术部", "李四");
        assertThat(stranger.owner().isKnown()).isFalse();
    }

    @Test
    void a_budget_is_for_signed_in_users() {
        OtherFacts facts = new OtherFacts(words(Tongue.ZH));
        assertThat(facts.of(HandMade.challenge(false), Reading.of(HandMade.challenge(false), Viewer.ANONYMOUS))
                        .toString())
                .doesNotContain("200 万元");
        assertThat(facts.of(HandMade.challenge(false), Reading.of(HandMade.challenge(false), ENTERPRISE))
                        .toString())
                .contains("不超过 200 万元");
    }
}
