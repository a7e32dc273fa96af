package org.duijie.store.mail;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Properties;
import org.duijie.exchange.mail.Letter;
import org.duijie.exchange.mail.MailAddress;
import org.duijie.exchange.mail.MailUnavailable;
import org.duijie.exchange.mail.Postman;
import org.jspecify.annotations.Nullable;

/// One connection a letter: letters are few, and a connection kept open is one that has died unseen.
public final class SmtpPostman implements Postman {
    private static final System.Logger LOG = System.getLogger(SmtpPostman.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SmtpAddress address;
    private final String protocol;
    private final Session session;
    private final Clock clock;

    public SmtpPostman(SmtpAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
        this.protocol = address.beginsWithTls() ? "smtps" : "smtp";
        this.session = Session.getInstance(properties());
    }

    private Properties properties() {
        Properties properties = new Properties();
        String patience = Long.toString(PATIENCE.toMillis());
        String mine = "mail." + protocol + ".";
        properties.setProperty(mine + "connectiontimeout", patience);
        properties.setProperty(mine + "timeout", patience);
        properties.setProperty(mine + "writetimeout", patience);
        properties.setProperty(mine + "auth", Boolean.toString(!address.user().isEmpty()));
        properties.setProperty(mine + "ssl.checkserveridentity", "true");
        properties.setProperty(mine + "starttls.enable", "true");
        properties.setProperty(mine + "starttls.required", Boolean.toString(!address.isHere()));
        properties.setProperty("mail.mime.charset", "UTF-8");
        return properties;
    }

    /// What went wrong is told by its kind alone: what mail servers say repeats the mailbox.
    @Override
    public void send(MailAddress recipient, Letter letter) {
        try (Transport transport = session.getTransport(protocol)) {
            MimeMessage message = message(recipient, letter);
            transport.connect(address.host(), address.port(), login(address.user()), login(address.password()));
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            String what = "%s did not take a mail: %s"
                    .formatted(address.server(), e.getClass().getSimpleName());
            LOG.log(System.Logger.Level.WARNING, what);
            throw new MailUnavailable(what);
        }
    }

    private static @Nullable String login(String text) {
        return text.isEmpty() ? null : text;
    }

    private MimeMessage message(MailAddress recipient, Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(address.sender(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient.text(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.text(), "UTF-8");
        message.setHeader("Date", RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }
}
