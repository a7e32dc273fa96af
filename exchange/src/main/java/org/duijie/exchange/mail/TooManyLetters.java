package org.duijie.exchange.mail;

import java.time.Duration;

/// More letters were asked for than an account, a profile or a mailbox has in a day.
public final class TooManyLetters extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration waiting;

    public TooManyLetters(Duration waiting) {
        super("wait " + waiting);
        this.waiting = waiting;
    }

    public Duration waiting() {
        return waiting;
    }
}
