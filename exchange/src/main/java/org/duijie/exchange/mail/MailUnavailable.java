package org.duijie.exchange.mail;

/// The mail server is away or did not take a letter: nothing was lost, and trying again later may do. The message names
/// no mailbox.
public final class MailUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MailUnavailable(String reason) {
        super(reason);
    }
}
