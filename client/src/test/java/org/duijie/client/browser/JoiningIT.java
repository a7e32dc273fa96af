package org.duijie.client.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duijie.client.junit.Browsers;
import org.duijie.client.junit.Browsers.Windows;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.program.CreditCodes;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An enterprise registers, an operator verifies it, its administrator invites a colleague, and the colleague makes a
/// key.
@ExtendWith({OneDemo.class, Browsers.class})
class JoiningIT {
    private static final String PASSWORD = "a long password 2026";

    private final String username =
            "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("duijie.screenshots", "target/screenshots"), name + ".png")));
    }

    private static void signIn(Page page, String username, String password) {
        page.navigate("/login?next=/account");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        button(page, "登录").click();
        assertThat(page.locator("h1")).hasText("我的账号");
    }

    @Test
    void an_organisation_joins_and_its_people_get_to_work(Windows windows, Server server) {
        String name = "浏览器装备有限公司" + username;
        Page founder = windows.desktop();
        founder.navigate("/");
        founder.locator(".who a[href='/register']").click();
        assertThat(founder.locator("h1")).hasText("单位注册");
        founder.locator("#creditCode").fill("91320594MA00000000");
        founder.locator("#name").fill(name);
        founder.locator("#kind").selectOption("ENTERPRISE");
        founder.locator("#displayName").fill("张三");
        founder.locator("#email").fill("zhang@example.org");
        founder.locator("#username").fill(username);
        founder.locator("#password").fill(PASSWORD);
        button(founder, "提交注册").click();
        assertThat(founder.locator("#creditCode-note .fault")).containsText("校验码");
        assertThat(founder.locator("#name")).hasValue(name);
        windows.forgive("/register");
        shoot(founder, "register-zh");
        founder.locator("#creditCode").fill(CreditCodes.next());
        founder.locator("#password").fill(PASSWORD);
        button(founder, "提交注册").click();
        assertThat(founder.locator("h1")).hasText("注册已提交");
        signIn(founder, username, PASSWORD);
        assertThat(founder.locator(".notice")).containsText("等待平台运营方核验");

        Page operator = windows.desktop();
        Server.Account account = server.account("OPERATOR");
        signIn(operator, account.username(), account.password());
        operator.navigate("/registrations");
        Locator waiting = operator.locator("section.panel").filter(new Locator.FilterOptions().setHasText(name));
        shoot(operator, "registrations-zh");
        waiting.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("核验通过"))
                .click();
        assertThat(operator.locator("main")).not().containsText(name);

        founder.navigate("/members");
        founder.locator("#addressee").fill("li@example.org");
        founder.locator("section[aria-labelledby=invite] input[name='role.ENTERPRISE']")
                .check();
        button(founder, "生成邀请链接").click();
        String link = founder.locator("#link").textContent();
        assertThat(founder.locator("main")).containsText("li@example.org");
        shoot(founder, "members-zh");

        Page colleague = windows.desktop();
        colleague.navigate(link);
        colleague.locator("#displayName").fill("李四");
        colleague.locator("#username").fill(username + "-li");
        colleague.locator("#password").fill(PASSWORD);
        button(colleague, "加入").click();
        signIn(colleague, username + "-li", PASSWORD);
        colleague.locator("#key-name").fill("ERP 接口");
        colleague
                .locator("#key-expires")
                .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString());
        button(colleague, "生成密钥").click();
        assertThat(colleague.locator("#token")).hasText(Pattern.compile("djk_[0-9a-f]{32}_.{43}"));
        shoot(colleague, "account-key-zh");
        colleague.navigate("/account?lang=en");
        assertThat(colleague.locator("#token")).hasCount(0);
        assertThat(colleague.locator("main")).containsText("never used");
        button(colleague, "Revoke").click();
        assertThat(colleague.locator("main")).not().containsText("ERP 接口");

        founder.navigate("/members?lang=en");
        assertThat(founder.locator("main")).containsText(username + "-li");
        shoot(founder, "members-en");
        founder.navigate(link.replaceFirst(".$", "~"));
        assertThat(founder.locator("h1")).hasText("This page does not exist");
        windows.forgive("/join/");
    }
}
