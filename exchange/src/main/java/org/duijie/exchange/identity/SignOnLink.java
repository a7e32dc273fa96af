package org.duijie.exchange.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.duijie.domain.RecordId;

/// 单点登录连接: an account that its owner lets a subject of an identity provider sign in to. An account has one at most,
/// and a subject opens one account at most.
public record SignOnLink(RecordId account, String issuer, Instant made) {
    public SignOnLink {
        made = made.truncatedTo(ChronoUnit.MICROS);
    }
}
