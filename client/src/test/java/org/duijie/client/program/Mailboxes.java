package org.duijie.client.program;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A real mail server that takes letters to everybody, and shows them.
public final class Mailboxes implements AutoCloseable {
    /// What the links of letters begin with.
    public static final String PUBLIC_URL = "http://localhost:8080";

    private static final Pattern LINK = Pattern.compile(PUBLIC_URL + "/claim-mail/([A-Za-z0-9_-]+)");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> settings;

    private Mailboxes() {
        server.start();
        settings = List.of(
                "public-url = " + PUBLIC_URL,
                "mail.server = smtp://127.0.0.1:" + server.getSmtp().getPort(),
                "mail.sender = duijie@duijie.example");
    }

    public static Mailboxes start() {
        return new Mailboxes();
    }

    /// The lines of a settings file that have letters brought here.
    public List<String> settings() {
        return settings;
    }

    /// A letter as its reader sees it.
    public record Letter(List<String> recipients, String subject, String text) {
        public Letter {
            recipients = List.copyOf(recipients);
        }

        /// The secret of its link; the same link stands in it once for each language.
        public String secret() {
            List<String> secrets = LINK.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            if (secrets.size() != 1) {
                throw new AssertionError("a letter without its link: " + text);
            }
            return secrets.getFirst();
        }

        @Override
        public String toString() {
            return subject;
        }
    }

    /// The letters so far, oldest first.
    public List<Letter> letters() {
        return Arrays.stream(server.getReceivedMessages()).map(Mailboxes::read).toList();
    }

    private static Letter read(MimeMessage message) {
        try {
            return new Letter(
                    Arrays.stream(message.getAllRecipients())
                            .map(String::valueOf)
                            .toList(),
                    message.getSubject(),
                    String.valueOf(message.getContent()));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a letter that cannot be read", e);
        }
    }

    public Letter newest() {
        return letters().getLast();
    }

    /// Ends the server; letters that it took stay.
    public void goAway() {
        server.stop();
    }

    @Override
    public void close() {
        server.stop();
    }
}
