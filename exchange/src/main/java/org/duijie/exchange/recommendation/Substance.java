package org.duijie.exchange.recommendation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Price;
import org.duijie.domain.TextField;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.proof.Sha256;

/// What matters in a challenge to somebody who was shown it: its readable text, its money, its deadline, the maturity
/// and the place it asks for. Keywords, classes and contacts may change unnoticed.
final class Substance {
    private Substance() {}

    /// The digest is salted with its reader: text that few may read is not told by it, nor compared between people.
    static String of(Stored stored, Challenge challenge, Viewer.Member viewer) {
        Disclosure level = stored.level(viewer);
        List<String> parts = new ArrayList<>();
        parts.add(viewer.user().toString());
        for (TextField field : challenge.texts(level)) {
            parts.add(field.name() + "=" + field.text().value());
        }
        if (challenge.envelope().fields().of("budget", Disclosure.REGISTERED).readableAt(level)) {
            Price budget = challenge.budget();
            parts.add("%s %s %s %s"
                    .formatted(budget.kind(), plain(budget.min()), plain(budget.max()), budget.currency()));
        }
        parts.add(challenge.bidCloses().toString());
        parts.add(challenge.maturityWanted().code().name());
        parts.add(challenge.envelope().region().code());
        parts.add(challenge.mode().code().name());
        return Sha256.hex(String.join("\u0000", parts));
    }

    /// 100 and 100.00 are the same money.
    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
