package org.duijie.api.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.duijie.api.house.SecretFile;
import org.duijie.api.web.ServerSettings;

/// Reads the settings of single sign-on.
///
/// @param value the text of a setting, empty where none is given
record SignOnConfig(UnaryOperator<String> value) {
    private static final String FILE = "oidc.client-secret-file";

    Optional<ServerSettings.SignOn> signOn() {
        String issuer = value.apply("oidc.issuer");
        String client = value.apply("oidc.client-id");
        String file = value.apply(FILE);
        if (issuer.isEmpty()) {
            if (Stream.of(client, file, value.apply("oidc.name")).anyMatch(given -> !given.isEmpty())) {
                throw CommandFailure.usage("The settings oidc.client-id, oidc.client-secret-file and oidc.name mean"
                        + " nothing without oidc.issuer.");
            }
            return Optional.empty();
        }
        if (client.isEmpty() || file.isEmpty()) {
            throw CommandFailure.usage("The setting oidc.issuer needs oidc.client-id and oidc.client-secret-file: the"
                    + " provider tells both when it registers this server.");
        }
        URI address = safe("oidc.issuer", issuer);
        if (value.apply("public-url").isEmpty()) {
            throw CommandFailure.usage(
                    "The setting oidc.issuer needs public-url: the provider sends people back to that address.");
        }
        safe("public-url", value.apply("public-url"));
        return Optional.of(new ServerSettings.SignOn(address, client, secret(file), value.apply("oidc.name")));
    }

    /// The address, if nobody on the way can read or change what is sent there.
    private static URI safe(String key, String text) {
        URI address = ListenConfig.site(key, text);
        if (!ServerSettings.SignOn.safe(address)) {
            throw CommandFailure.usage("With single sign-on the setting %s has to begin with https, and not be “%s”."
                    .formatted(key, text));
        }
        return address;
    }

    private static String secret(String file) {
        try {
            return SecretFile.read(Path.of(file));
        } catch (IOException e) {
            throw CommandFailure.usage("The file %s of %s cannot be used: %s.".formatted(file, FILE, e.getMessage()));
        }
    }
}
