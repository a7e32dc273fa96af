package org.duijie.client.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.duijie.client.junit.Browsers;
import org.duijie.client.junit.Browsers.Windows;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A researcher's own recommendations: why, not that one, on second thoughts yes, and without a profile altogether.
@ExtendWith({OneDemo.class, Browsers.class})
class RecommendationsIT {
    private static final Pattern PERCENT = Pattern.compile("\\d ?%");

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

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("duijie.screenshots", "target/screenshots"), name + ".png")));
    }

    @Test
    void a_researcher_dismisses_one_takes_it_back_and_switches_personal_recommendations_off_and_on(
            Windows windows, Server server) {
        Page page = windows.desktop();
        signIn(page, server, "RESEARCHER");
        page.locator(".main-nav").getByText("为我推荐").click();

        assertThat(page.locator("h1")).containsText("为我推荐");
        Locator first = page.locator("article.recommended").first();
        String title = first.locator("h3").innerText();
        assertThat(first.locator(".person-reason").nth(1)).containsText(Pattern.compile("两者都提到|语义相近"));
        assertThat(first.locator(".likelihood, .probability, .bar")).hasCount(0);
        for (String reason : first.locator(".person-reason").allInnerTexts()) {
            assertThat(reason).doesNotContainPattern(PERCENT); // texts of records may quote shares, reasons may not
        }
        look(page, "recommendations-zh");

        first.locator(".dismiss summary").click();
        first.getByText("预算不符").click();
        first.locator("input[name=note]").fill("额度太小");
        look(page, "recommendations-dismiss-zh");
        button(page, "不再推荐").click();
        Locator dismissed = page.locator("article.dismissed");
        assertThat(dismissed).hasCount(1);
        assertThat(dismissed).containsText(title);
        assertThat(dismissed).containsText("已标记：预算不符");
        assertThat(dismissed).containsText("额度太小");
        page.reload();
        assertThat(page.locator("article.dismissed")).hasCount(1);

        dismissed.getByText("撤销").click();
        assertThat(page.locator("article.dismissed")).hasCount(0);
        assertThat(page.locator("article.recommended").first().locator("h3")).hasText(title);

        page.locator("a.language").click();
        assertThat(page.locator("h1")).hasText("Recommended challenges for you");
        look(page, "recommendations-en");
        page.locator("input[name=forget]").check();
        button(page, "Switch personal recommendations off").click();
        assertThat(page.locator(".lead")).containsText("Personal recommendations are off");
        assertThat(page.locator("article.recommended")).hasCount(10);
        assertThat(page.locator(".person-reason, .dismiss")).hasCount(0);
        look(page, "recommendations-off-en");
        button(page, "Switch personal recommendations on").click();
        assertThat(page.locator("article.recommended")
                        .first()
                        .locator(".person-reason")
                        .first())
                .isVisible();
        assertThat(page.locator("[id]").evaluateAll("all => all.length - new Set(all.map(e => e.id)).size"))
                .isEqualTo(0);
    }

    @Test
    void a_profile_is_claimed_on_its_page_and_an_operator_sees_the_claim(Windows windows, Server server) {
        Page page = windows.desktop();
        signIn(page, server, "RESEARCHER");
        page.navigate("/researchers?q=微流控");
        page.locator(".card h3 a").first().click();
        button(page, "这是我，申请认领").click();
        assertThat(page.locator(".claim")).containsText("等待档案所属单位确认");
        String name = page.locator("h1").innerText();
        look(page, "claim-zh");

        Page desk = windows.desktop();
        signIn(desk, server, "OPERATOR");
        desk.locator(".main-nav").getByText("认领审核").click();
        Locator claim = desk.locator(".decision").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(claim).hasCount(1);
        look(desk, "claims-zh");
        claim.getByText("不予确认").click();
        assertThat(desk.locator("h1")).hasText(name);
        page.reload();
        assertThat(page.locator(".claim")).containsText("未获确认");
    }
}
