package org.duijie.exchange.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.duijie.domain.RecordId;

/// A login that lasts (登录会话): one browser or program of one account, until it ends, is ended, or is not used for long.
///
/// @param client what the login said it was, for its owner to recognise it by
/// @param secretHash the digest of the one refresh token that buys the next tokens
public record Session(RecordId id, RecordId account, String client, Instant opened, Instant used, String secretHash) {
    /// Who does not come back for so long logs in again.
    public static final Duration IDLE = Duration.ofDays(30);

    /// However often it is used, a password is asked for again at last.
    public static final Duration LONGEST = Duration.ofDays(180);

    private static final int CLIENT_LENGTH = 120;

    public Session {
        opened = opened.truncatedTo(ChronoUnit.MICROS);
        used = used.truncatedTo(ChronoUnit.MICROS);
        String plain = client.replaceAll("\\p{Cntrl}", " ").strip();
        client = plain.length() > CLIENT_LENGTH ? plain.substring(0, CLIENT_LENGTH) : plain;
    }

    public Instant ends() {
        Instant idle = used.plus(IDLE);
        Instant last = opened.plus(LONGEST);
        return idle.isBefore(last) ? idle : last;
    }

    boolean isLive(Instant now) {
        return now.isBefore(ends()) && !WrongClock.made(opened, now);
    }

    Session renewed(Instant now, String nextHash) {
        return new Session(id, account, client, opened, now, nextHash);
    }

    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
