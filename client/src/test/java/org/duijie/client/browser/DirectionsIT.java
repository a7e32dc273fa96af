package org.duijie.client.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.duijie.client.junit.Browsers;
import org.duijie.client.junit.Browsers.Windows;
import org.duijie.client.junit.OneDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// From an offer to a challenge it might answer, on to the people who might take it up, and back to their challenges.
@ExtendWith({OneDemo.class, Browsers.class})
class DirectionsIT {
    private static final Pattern PERCENT = Pattern.compile("\\d ?%");

    @Test
    void an_offer_leads_to_a_challenge_a_challenge_to_people_and_people_to_challenges(Windows windows) {
        Page page = windows.desktop();
        page.navigate("/achievements?q=脱硝催化剂");
        page.locator(".card h3 a").first().click();

        assertThat(page.locator("#similar-offers h2")).containsText("相似的成果与专利");
        assertThat(page.locator("#similar-offers article").first()).isVisible();
        Locator challenge = page.locator("#challenges article").first();
        assertThat(challenge.locator(".person-reason")).containsText("两者都提到");
        assertThat(challenge).not().containsText(PERCENT);
        challenge.locator("summary").click();
        assertThat(challenge.locator("mark").first()).isVisible();
        challenge.locator("h3 a").click();

        assertThat(page.locator("#similar-challenges h2")).containsText("相似的技术需求");
        Locator person = page.locator("#team article").first();
        assertThat(person.locator(".person-reason a").first()).isVisible();
        page.locator("a.language").click();
        assertThat(page.locator("#team h2")).containsText("People who might take it up");
        page.locator("#team article h3 a").first().click();

        assertThat(page.locator("#recommendations h2")).containsText("Recommended challenges");
        assertThat(page.locator("#recommendations article").first()).isVisible();
        assertThat(page.locator("[id]").evaluateAll("all => all.length - new Set(all.map(e => e.id)).size"))
                .isEqualTo(0);
    }
}
