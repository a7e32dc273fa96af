package org.duijie.api.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.duijie.api.house.SecretFile;
import org.duijie.api.web.ServerSettings;
import org.duijie.store.mail.SmtpAddress;

/// Reads the settings of the mail server.
///
/// @param value the text of a setting, empty where none is given
record MailConfig(UnaryOperator<String> value) {
    private static final String FILE = "mail.password-file";

    /// Where letters are handed over, or none for a server that sends no mail.
    Optional<SmtpAddress> mail() {
        String server = value.apply("mail.server");
        String sender = value.apply("mail.sender");
        String user = value.apply("mail.user");
        String file = value.apply(FILE);
        if (server.isEmpty()) {
            if (Stream.of(sender, user, file).anyMatch(given -> !given.isEmpty())) {
                throw CommandFailure.usage(
                        "The settings mail.sender, mail.user and mail.password-file mean nothing without mail.server.");
            }
            return Optional.empty();
        }
        requirePublicUrl();
        try {
            return Optional.of(new SmtpAddress(server, user, file.isEmpty() ? "" : secret(file), sender));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private void requirePublicUrl() {
        String text = value.apply("public-url");
        if (text.isEmpty()) {
            throw CommandFailure.usage("The setting mail.server needs public-url: links in letters begin with it.");
        }
        URI site = ListenConfig.site("public-url", text);
        if (!ServerSettings.SignOn.safe(site)) {
            throw CommandFailure.usage(
                    "With mail.server the setting public-url has to begin with https, and not be “%s”."
                            .formatted(text));
        }
    }

    private static String secret(String file) {
        try {
            return SecretFile.read(Path.of(file));
        } catch (IOException e) {
            throw CommandFailure.usage("The file %s of %s cannot be used: %s.".formatted(file, FILE, e.getMessage()));
        }
    }
}
