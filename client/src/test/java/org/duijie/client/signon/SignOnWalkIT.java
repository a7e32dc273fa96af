package org.duijie.client.signon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.duijie.client.junit.Browsers;
import org.duijie.client.junit.Browsers.Chromium;
import org.duijie.client.junit.Browsers.Windows;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Single sign-on in a real browser, where the provider is another site: `localhost` to a server on 127.0.0.1. So the
/// browser sends no strict cookie on the way back, and keeps to the policy on where forms lead.
@ExtendWith(Browsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOnWalkIT {
    private Provider provider;
    private Server server;
    private Server.Account operator;

    @BeforeAll
    void begin(@TempDir Path home) throws Exception {
        provider = Provider.start();
        server = Server.serve(Program.in(home), home.resolve("data"), provider.settings(home));
        provider.sendsBackTo(server.url());
        operator = server.firstAdministrator();
    }

    @AfterAll
    void end() {
        server.close();
        provider.close();
    }

    /// By the keyboard, which waits for nothing to be drawn.
    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .press("Enter");
    }

    private void logIn(Page page) {
        page.navigate("/login?next=/account");
        page.locator("#username").fill(operator.username());
        page.locator("#password").fill(operator.password());
        press(page, "登录");
        assertThat(page.locator("h1")).hasText("我的账号");
    }

    private void walk(Page page) {
        logIn(page);
        page.locator("#sign-on-password").fill(operator.password());
        press(page, "连接单点登录");
        assertThat(page.getByText("可由此登录")).containsText(provider.issuer());

        page.context().clearCookies();
        page.navigate("/login?next=%2Faudit%3Frecord%3D%26lang%3Dzh");
        page.getByText("使用Campus ID登录").press("Enter");
        assertThat(page.locator("h1")).hasText("审计日志");

        page.navigate("/account");
        press(page, "解除连接");
        assertThat(page.locator("#sign-on-password")).isVisible();
    }

    @Test
    void somebody_links_their_account_and_signs_in_by_it(Chromium chromium) {
        Windows windows = chromium.on(server, provider.issuer());
        walk(windows.desktop());
    }

    @Test
    void the_same_goes_without_scripts(Chromium chromium) {
        Windows windows = chromium.on(server, provider.issuer());
        walk(windows.withoutScripts());
    }
}
