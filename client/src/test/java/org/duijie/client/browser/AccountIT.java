package org.duijie.client.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.duijie.client.junit.Browsers;
import org.duijie.client.junit.Browsers.Windows;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody looks where they are signed in, ends what they do not know, and mistypes a password.
@ExtendWith({OneDemo.class, Browsers.class})
class AccountIT {
    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page signedIn(Windows windows, Server server) {
        Server.Account account = server.account("BROKER");
        Page page = windows.desktop();
        page.navigate("/login");
        page.locator("#username").fill(account.username());
        page.locator("#password").fill(account.password());
        button(page, "登录").click();
        return page;
    }

    @Test
    void a_session_elsewhere_is_ended_from_here_and_a_wrong_password_changes_nothing(Windows windows, Server server) {
        Page there = signedIn(windows, server);
        Page here = signedIn(windows, server);

        here.locator(".who .user").click();
        assertThat(here.locator("h1")).hasText("我的账号");
        assertThat(here.locator("tbody tr")).not().hasCount(1);
        assertThat(here.locator("tbody tr").first()).containsText("Chrome");
        here.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("duijie.screenshots", "target/screenshots"), "account-zh.png")));
        button(here, "退出其他所有会话").click();
        assertThat(here.locator("tbody tr")).hasCount(1);

        there.navigate("/account");
        assertThat(there.locator("h1")).hasText("登录");

        here.locator("#present").fill("not the password");
        here.locator("#wanted").fill("a long new password");
        here.locator("#again").fill("a long new password");
        button(here, "修改密码").click();
        assertThat(here.locator("[role=alert]")).containsText("当前密码不正确");
        windows.forgive("/account/password");
        here.navigate("/account?lang=en");
        assertThat(here.locator("h1")).hasText("My account");
    }
}
