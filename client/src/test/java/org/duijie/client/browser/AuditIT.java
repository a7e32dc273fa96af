package org.duijie.client.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.duijie.client.junit.Browsers;
import org.duijie.client.junit.Browsers.Windows;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An enterprise looks up who read its confidential challenge, an operator looks at the whole log and exports it.
@ExtendWith({OneDemo.class, Browsers.class})
class AuditIT {
    private static void signIn(Page page, Server.Account account) {
        page.navigate("/login");
        page.locator("#username").fill(account.username());
        page.locator("#password").fill(account.password());
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("duijie.screenshots", "target/screenshots"), name + ".png")));
    }

    private static Locator row(Page page, String action) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(action))
                .first();
    }

    /// Entries appear within a second of what they tell.
    private static void reloadUntilShown(Page page, String action) {
        for (int tries = 0; tries < 20 && row(page, action).count() == 0; tries++) {
            page.waitForTimeout(200);
            page.reload();
        }
        assertThat(row(page, action)).isVisible();
    }

    @Test
    void an_owner_and_an_operator_see_who_read_what(Windows windows, Server server) throws Exception {
        Page owner = windows.desktop();
        signIn(owner, server.account("ENTERPRISE"));
        owner.navigate("/challenges/new");
        owner.locator("#title").fill("审计页面测试 " + UUID.randomUUID());
        owner.locator("#problem").fill("现有产线的内部参数");
        owner.locator("input[name=disclosure][value=OWNER]").check();
        owner.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("发布").setExact(true))
                .click();
        assertThat(owner.locator(".notice.good")).isVisible();
        owner.locator(".record-head a[href^='/audit']").click();
        reloadUntilShown(owner, "读取非公开内容");
        assertThat(row(owner, "新建记录")).isVisible();
        assertThat(owner.locator("main")).not().containsText("现有产线的内部参数");
        shoot(owner, "audit-record-zh");
        String address = owner.url();
        owner.navigate("/audit");
        assertThat(owner.locator("h1")).not().hasText("审计日志");
        windows.forgive("/audit");

        Page operator = windows.desktop();
        signIn(operator, server.account("OPERATOR"));
        operator.navigate("/");
        operator.locator(".main-nav a[href='/audit']").click();
        reloadUntilShown(operator, "登录");
        assertThat(operator.locator("[role=status]")).containsText("最新检查点");
        shoot(operator, "audit-zh");
        Download export = operator.waitForDownload(
                () -> operator.locator("a[href='/api/v1/audit/export']").click());
        Assertions.assertThat(Files.readString(export.path())).startsWith("duijie-audit 1 ");
        operator.navigate(address + "&lang=en");
        assertThat(row(operator, "created a record")).isVisible();
        operator.locator("#record").fill("not an id");
        operator.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(operator.locator(".fault")).isVisible();
        windows.forgive("/audit");
        shoot(operator, "audit-fault-en");

        Page stranger = windows.desktop();
        stranger.navigate(address);
        assertThat(stranger.locator("h1")).hasText("登录");
    }
}
