package org.duijie.api.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.house.House;
import org.duijie.api.house.SecretFile;
import org.jspecify.annotations.Nullable;

/// The HTTP server on an open house.
public final class WebServer implements AutoCloseable {
    static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.4/dist";
    static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/5.20.3";
    private static final String SECRET_FILE = "signing.secret";
    private static final int SECRET_BYTES = 48;

    private final ApplicationContext context;
    private final EmbeddedServer server;

    private WebServer(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    /// The port cannot be listened on. The message is one line for the user.
    public static final class PortUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PortUnavailable(String host, int port, String reason) {
            super("Port %d on %s cannot be used (%s): stop what is using it, or choose another with --port."
                    .formatted(port, host, reason));
        }
    }

    /// Looks whether the port is free, before anything is written.
    public static void requireFree(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new PortUnavailable(host, port, String.valueOf(e.getMessage()));
        }
    }

    public static WebServer start(House house, ServerSettings settings) {
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .environments("duijie")
                .properties(properties(house, settings))
                .singletons(house, settings)
                .start();
        try {
            return new WebServer(context, context.getBean(EmbeddedServer.class).start());
        } catch (RuntimeException e) {
            context.close();
            throw unavailable(e) ? new PortUnavailable(settings.host(), settings.port(), "already in use") : e;
        }
    }

    private static boolean unavailable(RuntimeException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> properties(House house, ServerSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.application.name", "duijie");
        properties.put("micronaut.server.host", settings.host());
        properties.put("micronaut.server.port", settings.port());
        properties.put("micronaut.server.max-request-size", "1MB");
        properties.put("micronaut.server.server-header", "duijie");
        properties.put("micronaut.server.date-header", true);
        properties.put("micronaut.server.netty.max-header-size", 16_384);
        // A search of 1,000 Chinese characters takes 9,000 in a request line, before its filters.
        properties.put("micronaut.server.netty.max-initial-line-length", 16_384);
        properties.put("micronaut.serde.serialization.inclusion", "NON_ABSENT");
        properties.put("micronaut.router.static-resources.own.paths", "classpath:assets");
        properties.put("micronaut.router.static-resources.own.mapping", "/assets/**");
        properties.put("micronaut.router.static-resources.htmx.paths", "classpath:" + HTMX);
        properties.put("micronaut.router.static-resources.htmx.mapping", "/assets/htmx/**");
        properties.put("micronaut.router.static-resources.swagger.paths", "classpath:" + SWAGGER_UI);
        properties.put("micronaut.router.static-resources.swagger.mapping", "/assets/swagger-ui/**");
        properties.put("micronaut.security.enabled", true);
        properties.put(
                "micronaut.security.intercept-url-map",
                List.of(Map.of("pattern", "/**", "access", List.of("isAnonymous()"))));
        String secret = "micronaut.security.token.jwt.signatures.secret.generator.";
        properties.put(secret + "secret", secret(house.folder()));
        properties.put(secret + "base64", true);
        properties.put(secret + "jws-algorithm", "HS384");
        // Tokens end by the house's clock: Tokens looks after that.
        properties.put("micronaut.security.token.jwt.claims-validators.expiration", false);
        if (settings.tls().isPresent()) {
            properties.putAll(tls(settings.port()));
        }
        if (!settings.neighbours().corsOrigins().isEmpty()) {
            properties.putAll(cors(settings.neighbours().corsOrigins()));
        }
        return properties;
    }

    /// The certificate comes from [org.duijie.api.tls], checked.
    private static Map<String, Object> tls(int port) {
        String own = "micronaut.server.ssl.";
        return Map.of(
                own + "enabled",
                true,
                own + "port",
                port,
                own + "key-name",
                "own",
                own + "protocols",
                List.of("TLSv1.3", "TLSv1.2"));
    }

    /// Other sites' scripts call with a token or as strangers: browsers are not let to add the cookie.
    private static Map<String, Object> cors(List<String> origins) {
        String own = "micronaut.server.cors.configurations.own.";
        return Map.of(
                "micronaut.server.cors.enabled",
                true,
                own + "allowed-origins",
                origins,
                own + "allow-credentials",
                false,
                own + "exposed-headers",
                List.of("ETag", "Location", "Retry-After", RequestIds.HEADER));
    }

    /// The secret that signs tokens: made once for a data folder, so that a restart signs nobody out.
    private static String secret(Path folder) {
        Path file = folder.resolve(SECRET_FILE);
        try {
            if (!Files.exists(file)) {
                SecretFile.write(file, Base64.getEncoder().encodeToString(SecretFile.randomBytes(SECRET_BYTES)));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return server.getURI();
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.stop();
        context.close();
    }
}
