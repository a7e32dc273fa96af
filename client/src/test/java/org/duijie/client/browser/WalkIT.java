package org.duijie.client.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duijie.client.junit.Browsers;
import org.duijie.client.junit.Browsers.Windows;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The walk of a newcomer: look for something, open it, open a challenge, see who fits and why.
@ExtendWith({OneDemo.class, Browsers.class})
class WalkIT {
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final Pattern PERCENT = Pattern.compile("\\d+ ?%");

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void signIn(Page page, Server server, String role) {
        Server.Account account = server.account(role);
        page.navigate("/login");
        page.locator("#username").fill(account.username());
        page.locator("#password").fill(account.password());
        button(page, "登录").click();
    }

    @Test
    void the_first_page_leads_to_search_and_match_and_counts_what_is_there(Windows windows) {
        Page page = windows.desktop();
        page.navigate("/");

        assertThat(page).hasTitle(Pattern.compile("对接"));
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        List<Integer> counts = page.locator(".counts dd").allInnerTexts().stream()
                .map(text -> Integer.valueOf(text.replaceAll("[^0-9]", "")))
                .toList();
        assertThat(counts)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(count -> assertThat(count).isPositive());
        assertThat(page.locator(".card h3 a").count()).isPositive();

        page.locator("#q").fill("烟气脱硝");
        button(page, "搜索").click();
        assertThat(page).hasURL(Pattern.compile("/achievements\\?q="));
    }

    @Test
    void a_search_is_narrowed_by_a_facet_and_opened(Windows windows) {
        Page page = windows.desktop();
        page.navigate("/achievements");
        page.locator("#q").fill("烟气");
        button(page, "搜索").click();
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".total")).containsText("烟气");
        long all = number(page.locator(".total").innerText());
        assertThat(all).isPositive();

        Locator box = page.locator("input[name=stage]").first();
        long promised = number(page.locator(
                        "label", new Page.LocatorOptions().setHas(page.locator("#" + box.getAttribute("id"))))
                .locator(".count")
                .innerText());
        box.check();
        assertThat(page).hasURL(Pattern.compile("stage="));
        assertThat(page.locator(".total")).containsText(String.valueOf(promised));
        assertThat(page.locator("input[name=stage]").first()).isChecked();
        assertThat(page.locator("#q")).hasValue("烟气");

        String title = page.locator(".card h3 a").first().innerText();
        page.locator(".card h3 a").first().click();
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator("section.prose").first()).isVisible();
        assertThat(page.locator("dl.facts")).containsText("完成单位");
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("“[^”]*”", "").replaceAll("[^0-9]", ""));
    }

    @Test
    void pages_of_results_lead_on_and_back_to_the_first(Windows windows) {
        Page page = windows.desktop();
        page.navigate("/achievements");
        String first = page.locator(".card h3").first().innerText();
        page.locator("a[rel=next]").click();
        assertThat(page.locator(".card h3").first()).not().hasText(first);
        page.getByText("回到第一页").click();
        assertThat(page.locator(".card h3").first()).hasText(first);
    }

    @Test
    void a_challenge_shows_ranked_offers_with_probability_reasons_and_evidence_in_both_texts(Windows windows) {
        Page page = windows.desktop();
        openFirstChallenge(page);

        Locator offers = page.locator("article.offer");
        assertThat(offers.count()).isBetween(5, 10);
        Locator best = offers.first();
        assertThat(best.locator(".offer-rank")).hasText("1");
        assertThat(best.locator(".probability")).containsText(PERCENT);
        assertThat(best.locator("svg.bar")).hasAttribute("aria-label", PERCENT);
        assertThat(best.locator(".reasons li").first()).containsText(HAN);
        assertThat(best.locator("details.evidence mark").first()).isVisible();

        Locator sides = best.locator(".pair > div");
        assertThat(sides).hasCount(2);
        List<String> asked = marks(sides.first());
        List<String> offered = marks(sides.last());
        assertThat(asked).isNotEmpty();
        assertThat(offered).isNotEmpty();
        assertThat(offered)
                .allSatisfy(mark -> assertThat(asked)
                        .as("what is marked in the offer is marked in the challenge")
                        .anySatisfy(other -> assertThat(sameStart(mark, other)).isTrue()));
        List<Double> probabilities = page.locator("article.offer .probability").allInnerTexts().stream()
                .map(text -> Double.valueOf(text.replaceAll("[^0-9.]", "")))
                .toList();
        assertThat(probabilities).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(page.locator("article.person").count()).isPositive();
    }

    private static boolean sameStart(String a, String b) {
        return a.contains(b) || b.contains(a) || a.charAt(0) == b.charAt(0);
    }

    private static List<String> marks(Locator side) {
        return side.locator("mark").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+\\d+$|\\d+$", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static void openFirstChallenge(Page page) {
        page.navigate("/challenges");
        page.locator(".card h3 a").first().click();
        assertThat(page.locator("#offers-title")).isVisible();
    }

    @Test
    void a_mark_leads_to_its_counterpart_in_the_other_text(Windows windows) {
        Page page = windows.desktop();
        openFirstChallenge(page);

        Locator mark = page.locator("article.offer details.evidence mark a").first();
        String target = mark.getAttribute("href").substring(1);
        mark.click();
        assertThat(page).hasURL(Pattern.compile("#" + target + "$"));
        assertThat(page.locator("[id='" + target + "']")).isVisible();
    }

    @Test
    void the_parts_of_a_score_add_up_on_the_page_too(Windows windows) {
        Page page = windows.desktop();
        openFirstChallenge(page);

        Locator breakdown = page.locator("article.offer").first().locator("details.breakdown");
        breakdown.locator("summary").click();
        double sum = breakdown.locator("tbody td.number").allInnerTexts().stream()
                .mapToDouble(text -> Double.parseDouble(text.strip()))
                .sum();
        double score = Double.parseDouble(
                breakdown.locator("tfoot td.number").innerText().strip());
        assertThat(sum).isCloseTo(score, org.assertj.core.api.Assertions.within(0.01));
    }

    @Test
    void the_language_is_switched_in_place_and_remembered(Windows windows) {
        Page page = windows.desktop();
        openFirstChallenge(page);
        String path = java.net.URI.create(page.url()).getPath();
        List<String> titles = page.locator("article.offer h3").allInnerTexts();

        page.locator("a.language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page).hasURL(Pattern.compile(path));
        assertThat(page.locator("#offers-title")).not().containsText(HAN);
        assertThat(page.locator("article.offer .reasons h4").first()).not().containsText(HAN);
        assertThat(page.locator("article.offer h3").allInnerTexts()).isEqualTo(titles);

        page.navigate("/achievements");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.locator("a.language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    }

    @Test
    void a_text_of_ones_own_is_matched_and_kept_in_the_form(Windows windows) {
        Page page = windows.desktop();
        page.navigate("/match");
        String text = "焚烧炉尾部烟气温度只有165 ℃，需要低温直接工作的脱硝催化剂。";
        page.locator("#text").fill(text);
        button(page, "开始对接").click();

        assertThat(page.locator("article.offer").first()).isVisible();
        assertThat(page.locator("#text")).hasValue(text);
        assertThat(page.locator("article.offer").first().locator("mark").first())
                .isVisible();
        assertThat(page.url()).as("a text never stands in an address").doesNotContain("%");
    }

    @Test
    void a_text_of_markup_is_shown_as_text(Windows windows) {
        Page page = windows.desktop();
        page.navigate("/match");
        page.locator("#text").fill("<script>document.title='owned'</script><img src=x onerror=alert(1)> 脱硝催化剂");
        button(page, "开始对接").click();

        assertThat(page.locator("#text")).hasValue(Pattern.compile("^<script>"));
        assertThat(page.title()).doesNotContain("owned");
        assertThat(page.locator("main img")).hasCount(0);
    }

    @Test
    void an_enterprise_signs_in_posts_a_challenge_and_sees_what_fits(Windows windows, Server server) {
        Page page = windows.desktop();
        signIn(page, server, "ENTERPRISE");
        assertThat(page.locator(".user")).isVisible();

        page.locator(".who a[href='/challenges/new']").click();
        String title = "浏览器里发布的需求 " + System.nanoTime();
        page.locator("#title").fill(title);
        page.locator("#teaser").fill("公开摘要：低温烟气脱硝");
        page.locator("#problem").fill("焚烧炉尾部烟气温度只有165 ℃，催化剂被硫酸氢铵堵塞，需要低温直接工作的脱硝办法。");
        page.locator("#targets").fill("NOx≤50 mg/m³\n氨逃逸≤3 ppm");
        page.locator("#budget").fill("200");
        page.locator("#field").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        button(page, "发布").click();

        assertThat(page).hasURL(Pattern.compile("/challenges/[^/]+\\?posted"));
        assertThat(page.locator("p.notice.good")).isVisible();
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator("article.offer").first()).isVisible();

        page.getByText("退出").click();
        assertThat(page.locator(".who a[href='/login']")).isVisible();
    }

    @Test
    void a_draft_with_faults_comes_back_with_each_fault_at_its_field(Windows windows, Server server) {
        Page page = windows.desktop();
        signIn(page, server, "ENTERPRISE");
        page.navigate("/challenges/new");
        page.locator("#title").fill("短");
        page.locator("#budget").fill("很多");
        button(page, "发布").click();

        assertThat(page.locator("p.fault[role=alert]")).isVisible();
        assertThat(page.locator("#title")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#title-note .fault")).isVisible();
        assertThat(page.locator("#budget")).hasValue("很多");
        windows.forgive("status of 4");
    }

    @Test
    void a_wrong_password_is_told_on_the_page_and_the_name_is_kept(Windows windows) {
        Page page = windows.desktop();
        page.navigate("/login");
        page.locator("#username").fill("enterprise");
        page.locator("#password").fill("wrong");
        button(page, "登录").click();

        assertThat(page.locator("p.fault")).hasText("用户名或密码不正确。");
        assertThat(page.locator("#username")).hasValue("enterprise");
        assertThat(page.locator("#password")).hasValue("");
        windows.forgive("status of 401");
    }

    @Test
    void a_login_opens_what_registered_users_may_read(Windows windows, Server server) {
        Page page = windows.desktop();
        signIn(page, server, "RESEARCHER");
        page.navigate("/challenges");

        assertThat(page.locator(".who a[href='/challenges/new']")).hasCount(0);
    }

    @Test
    void a_page_that_does_not_exist_says_so_in_words(Windows windows) {
        Page page = windows.desktop();
        Response response = page.navigate("/achievements/no-such-record");

        assertThat(response.status()).isEqualTo(404);
        assertThat(page.locator("h1")).containsText("没有找到");
        assertThat(page.getByText("回到首页")).isVisible();
        windows.forgive("status of 404");
    }

    @Test
    void everything_of_the_walk_works_without_scripts(Windows windows, Server server) {
        Page page = windows.withoutScripts();
        page.navigate("/");
        page.locator("#q").fill("烟气");
        button(page, "搜索").click();
        page.locator("input[name=stage]").first().check();
        button(page, "应用筛选").click();
        assertThat(page).hasURL(Pattern.compile("stage="));
        assertThat(page.locator("input[name=stage]").first()).isChecked();
        page.locator(".card h3 a").first().click();
        assertThat(page.locator("dl.facts")).isVisible();

        openFirstChallenge(page);
        assertThat(page.locator("article.offer mark").first()).isVisible();
        page.locator("a.language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.locator("a.language").click();

        page.navigate("/match");
        page.locator("#text").fill("低温脱硝催化剂");
        button(page, "开始对接").click();
        assertThat(page.locator("article.offer").first()).isVisible();
        signIn(page, server, "ENTERPRISE");
        assertThat(page.locator(".user")).isVisible();
    }

    @Test
    void the_api_page_shows_the_contract(Windows windows) {
        Page page = windows.desktop();
        page.navigate("/docs");

        assertThat(page.locator("#swagger-ui .opblock").first()).isVisible();
    }
}
