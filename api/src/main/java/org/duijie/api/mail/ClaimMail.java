package org.duijie.api.mail;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.duijie.api.house.House;
import org.duijie.api.web.Origins;
import org.duijie.api.web.ServerSettings;
import org.duijie.api.web.Visitors;
import org.duijie.api.words.Tongue;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.mail.Letter;
import org.duijie.exchange.recommendation.MailedClaims;
import org.duijie.store.mail.SmtpPostman;

/// 邮箱确认 with its letter. The letter goes to somebody who may have asked for nothing, so nothing in it was typed by
/// whoever did; it is in both languages, because nobody knows which one they read.
@Singleton
public final class ClaimMail {
    /// Where the pages of the links are, before the secret.
    public static final String PAGE = "/claim-mail/";

    private final MailedClaims claims;
    private final Origins origins;
    private final Visitors visitors;

    public ClaimMail(House house, ServerSettings settings, Origins origins, Visitors visitors) {
        this.claims = house.mailedClaims(settings.mail().map(address -> new SmtpPostman(address, house.clock())));
        this.origins = origins;
        this.visitors = visitors;
    }

    /// Where a link for this waiting claim of the reader's would go, masked; nothing where none can be sent.
    public Optional<String> offered(Viewer.Member claimant, ProfileClaim claim) {
        return claims.offered(claimant, claim);
    }

    /// Sends the link, and says where it went, masked.
    public String send(Viewer.Member claimant, RecordId claim) {
        return claims.send(claimant, claim, this::letter);
    }

    /// Looks at a link without using it, and says which profile it is about.
    public RecordId require(Viewer.Member claimant, String secret) {
        return claims.require(claimant, secret);
    }

    public ProfileClaim confirm(Viewer.Member claimant, String secret) {
        return claims.confirm(claimant, secret);
    }

    private Letter letter(String secret) {
        String link = origins.links() + PAGE + secret;
        return new Letter(
                said(Tongue.ZH, "letter.claim.subject") + " / " + said(Tongue.EN, "letter.claim.subject"),
                text(Tongue.ZH, link) + "\n----\n\n" + text(Tongue.EN, link));
    }

    private String text(Tongue tongue, String link) {
        return "%s\n\n%s\n\n%s\n"
                .formatted(
                        said(tongue, "letter.claim.asked", origins.links()),
                        link,
                        said(tongue, "letter.claim.otherwise"));
    }

    private String said(Tongue tongue, String key, Object... arguments) {
        return visitors.words(tongue).text(key, arguments);
    }
}
