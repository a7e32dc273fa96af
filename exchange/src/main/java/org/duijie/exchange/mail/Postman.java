package org.duijie.exchange.mail;

/// Takes letters to mailboxes.
public interface Postman {
    /// Hands the letter to the mail server, within seconds.
    ///
    /// @throws MailUnavailable if the server is away or does not take it
    void send(MailAddress recipient, Letter letter);
}
