package org.duijie.exchange.identity;

import java.time.Duration;
import java.time.Instant;

/// What was given out while a clock was wrong (时钟错误): it says that it was made at a time that has not come yet, and
/// would last until then and its own term beyond. So it opens nothing.
public final class WrongClock {
    /// So far back a clock may be set, or behind another server's be, without anybody noticing.
    public static final Duration BORNE = Duration.ofDays(1);

    private WrongClock() {}

    /// Whether something cannot have been made at this time by a clock that is right now.
    public static boolean made(Instant time, Instant now) {
        return time.isAfter(now.plus(BORNE));
    }
}
