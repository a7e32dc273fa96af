package org.duijie.api.rest;

import java.util.List;
import java.util.Set;
import org.duijie.api.generated.model.Code;
import org.duijie.api.generated.model.IssuedLink;
import org.duijie.api.generated.model.Key;
import org.duijie.api.generated.model.MemberAccount;
import org.duijie.api.mail.ClaimMail;
import org.duijie.api.words.Words;
import org.duijie.domain.access.SigningRight;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.ApiKey;
import org.duijie.exchange.identity.OneTimeLink;
import org.duijie.exchange.identity.Registration;

/// Puts what identity knows into the words of the contract.
public final class IdentityModels {
    private IdentityModels() {}

    static org.duijie.api.generated.model.Registration registration(Registration registration, Words words) {
        Registration.Claim claim = registration.claim();
        return new org.duijie.api.generated.model.Registration(
                registration.id().toString(),
                claim.creditCode(),
                claim.name(),
                code(claim.kind(), words),
                claim.region(),
                registration.state().name(),
                registration.reason(),
                registration.registeredAt().toString());
    }

    private static Code code(Enum<?> code, Words words) {
        return new Code(code.name(), words.code(code));
    }

    static List<String> names(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }

    static IssuedLink issued(OneTimeLink.Issued issued) {
        return new IssuedLink(
                issued.link().id().toString(),
                issued.secret(),
                path(issued),
                issued.link().expires().toString());
    }

    /// The page that a link leads to.
    public static String path(OneTimeLink.Issued issued) {
        return switch (issued.link().purpose()) {
            case INVITATION -> "/join/" + issued.secret();
            case RESET -> "/reset/" + issued.secret();
            case MAILBOX -> ClaimMail.PAGE + issued.secret();
        };
    }

    static MemberAccount member(Account account) {
        return new MemberAccount(
                account.id().toString(),
                account.username(),
                account.displayName(),
                account.email(),
                names(account.roles()),
                account.rights().manages(),
                account.rights().active());
    }

    static Key key(ApiKey key) {
        Key model = new Key(
                key.id().toString(),
                key.name(),
                names(key.scopes()),
                key.made().toString(),
                key.expires().toString());
        return key.used().equals(ApiKey.NEVER) ? model : model.used(key.used().toString());
    }

    static org.duijie.api.generated.model.Signatory signatory(
            org.duijie.domain.access.Signatory signatory, Words words) {
        SigningRight right = signatory.right();
        var model = new org.duijie.api.generated.model.Signatory(
                signatory.id().toString(),
                signatory.account().toString(),
                code(right.scope(), words),
                right.from().toString(),
                signatory.givenAt().toString());
        if (right.limit().compareTo(SigningRight.ANY_AMOUNT) != 0) {
            model.limit(right.limit().toPlainString());
        }
        if (right.until().isKnown()) {
            model.until(right.until().toString());
        }
        return signatory.isRevoked() ? model.revoked(signatory.revokedAt().toString()) : model;
    }
}
