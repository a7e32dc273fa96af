package org.duijie.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.client.junit.Browsers;
import org.duijie.client.junit.Browsers.Windows;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the pages look: nothing serious for people who use them differently, nothing that sticks out of a phone. Leaves
/// pictures of the main pages in `client/target/screenshots`.
@ExtendWith({OneDemo.class, Browsers.class})
class LookIT {
    private static final Path SCREENSHOTS = Path.of(System.getProperty("duijie.screenshots", "target/screenshots"));

    /// The main pages by name; the records are the first of their lists.
    private static Map<String, String> pages(Page page) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        for (String list :
                List.of("achievements", "patents", "researchers", "organisations", "challenges", "alliances")) {
            pages.put(list, "/" + list);
            page.navigate("/" + list);
            pages.put(
                    list.substring(0, list.length() - 1),
                    page.locator(".card h3 a").first().getAttribute("href"));
        }
        page.navigate(pages.getOrDefault("alliance", "/"));
        pages.put("pool", page.locator("a[href^='/pools/']").first().getAttribute("href"));
        pages.put("search", "/achievements?q=%E7%83%9F%E6%B0%94");
        pages.put("nothing-found", "/achievements?q=qzxqzxqzx");
        pages.put("match", "/match");
        pages.put("login", "/login");
        return pages;
    }

    @ParameterizedTest
    @CsvSource({"zh, desktop", "zh, phone", "en, desktop", "en, phone"})
    void every_main_page_keeps_within_its_window_and_has_its_picture_taken(
            String language, String window, Windows windows) {
        Page page = window.equals("phone") ? windows.phone() : windows.desktop();
        pages(page).forEach((name, path) -> {
            page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve("%s-%s-%s.png".formatted(name, language, window)))
                    .setFullPage(true));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("%s sticks out of its window by so many pixels", name)
                    .isLessThanOrEqualTo(0);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void no_main_page_has_a_serious_fault_of_accessibility(String language, Windows windows) {
        Page page = windows.desktop();
        pages(page).forEach((name, path) -> {
            page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            requireAccessible(page, name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void neither_has_a_page_of_own_matches_nor_the_form_for_a_challenge(
            String language, Windows windows, Server server) {
        Page page = windows.desktop();
        page.navigate("/match?lang=" + language);
        page.locator("#text").fill("低温脱硝催化剂，耐硫酸氢铵");
        page.locator("form.ask button").click();
        page.locator("article.offer").first().waitFor();
        requireAccessible(page, "matches of a text");
        picture(page, "match-answer", language);

        Server.Account account = server.account("ENTERPRISE");
        page.navigate("/login");
        page.locator("#username").fill(account.username());
        page.locator("#password").fill(account.password());
        page.locator("form.form button").click();
        page.navigate("/challenges/new");
        requireAccessible(page, "form for a challenge");
        picture(page, "post", language);
    }

    @ParameterizedTest
    @CsvSource({"zh, desktop", "zh, phone", "en, desktop", "en, phone"})
    void nor_has_the_page_of_recommendations_nor_that_of_claims(
            String language, String window, Windows windows, Server server) {
        Page page = window.equals("phone") ? windows.phone() : windows.desktop();
        for (String role : List.of("RESEARCHER", "OPERATOR")) {
            Server.Account account = server.account(role);
            page.navigate("/login");
            page.locator("#username").fill(account.username());
            page.locator("#password").fill(account.password());
            page.locator("form.form button").click();
            String name = role.equals("OPERATOR") ? "claims" : "recommendations";
            page.navigate("/" + name + "?lang=" + language);
            requireAccessible(page, name);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("%s sticks out of its window by so many pixels", name)
                    .isLessThanOrEqualTo(0);
            picture(page, name + "-" + window, language);
        }
    }

    private static void picture(Page page, String name, String language) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("%s-%s-desktop.png".formatted(name, language)))
                .setFullPage(true));
    }

    private static void requireAccessible(Page page, String name) {
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(LookIT::described)
                        .toList();
        assertThat(serious).as("serious faults of accessibility: %s", name).isEmpty();
    }

    private static String described(Rule rule) {
        return "%s (%s): %s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream()
                                .limit(3)
                                .map(node -> String.valueOf(node.getHtml()))
                                .toList());
    }
}
