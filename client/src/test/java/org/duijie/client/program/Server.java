package org.duijie.client.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/// A running `demo` or `serve`. It ends with this JVM at the latest.
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_NANOS = 10_000_000;

    private static final Pattern FIRST = Pattern.compile("First administrator: (\\S+), password (\\S+) ");

    private final Process process;
    private final Path log;
    private final Thread ending;
    private final Duration startUp;
    private final String url;
    private final List<Account> accounts;

    /// An account as the demo tells it.
    public record Account(String role, String username, String password) {
        @Override
        public String toString() {
            return "Account[" + username + "]";
        }
    }

    private Server(Process process, Path log, long began, Supplier<HttpClient> clients) {
        this.process = process;
        this.log = log;
        this.ending = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            String greeting = greeting();
            List<Account> told = new ArrayList<>();
            this.url = greeting.startsWith("{") ? told(greeting, told) : lastWord(greeting);
            this.accounts = List.copyOf(told);
            awaitHealth(clients);
            this.startUp = Duration.ofNanos(System.nanoTime() - began);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// The demo in `program`'s home, on a free port, serving and healthy.
    public static Server demo(Program program) {
        return start(program, HttpClient::newHttpClient, "demo", "--port", "0", "--json");
    }

    /// A server on a data folder, on a free port, serving and healthy.
    ///
    /// @param settings lines of its settings file
    public static Server serve(Program program, Path data, String... settings) {
        return serve(program, data, HttpClient::newHttpClient, settings);
    }

    /// The same with TLS.
    ///
    /// @param trust what its certificate is believed by
    public static Server secured(Program program, Path data, SSLContext trust, String... settings) {
        return serve(
                program, data, () -> HttpClient.newBuilder().sslContext(trust).build(), settings);
    }

    private static Server serve(Program program, Path data, Supplier<HttpClient> clients, String... settings) {
        Path config = program.home().resolve("serve.properties");
        try {
            Files.write(config, List.of(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(
                program, clients, "serve", "--port", "0", "--data", data.toString(), "--config", config.toString());
    }

    private static Server start(Program program, Supplier<HttpClient> clients, String... arguments) {
        Path log = Program.temporary("log");
        try {
            long began = System.nanoTime();
            Process process =
                    program.command(arguments).redirectError(log.toFile()).start();
            return new Server(process, log, began, clients);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first line on its standard output; a server that ends before it never comes up.
    @SuppressWarnings("resource") // the reader belongs to the process, which goes on
    private String greeting() {
        try {
            BufferedReader out = process.inputReader();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (!line.isBlank()) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The server ended before it served. Its log:\n" + log());
    }

    private static String told(String greeting, List<Account> accounts) {
        try {
            JsonNode demo = new JsonMapper().readTree(greeting);
            for (JsonNode account : demo.path("accounts")) {
                accounts.add(new Account(
                        account.path("role").asText(),
                        account.path("username").asText(),
                        account.path("password").asText()));
            }
            return demo.path("url").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastWord(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private void awaitHealth(Supplier<HttpClient> clients) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = clients.get()) {
            while (health(client) != 200) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IllegalStateException("The server at " + url + " is not healthy. Its log:\n" + log());
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }

    private int health(HttpClient client) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(url + "/health")).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server started", e);
        }
    }

    /// The number of its process.
    public long process() {
        return process.pid();
    }

    /// `http://127.0.0.1:PORT`, with TLS `https://…`.
    public String url() {
        return url;
    }

    public int port() {
        return URI.create(url).getPort();
    }

    public Account account(String role) {
        return accounts.stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the demo told no account of the role " + role));
    }

    public List<Account> accounts() {
        return accounts;
    }

    /// From the start of the process until it was healthy.
    public Duration startUp() {
        return startUp;
    }

    /// What the server has written to its error stream so far.
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /// The memory of the process that is in RAM, in MB of 10⁶ bytes; only Linux tells.
    public double residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line ->
                                    Long.parseLong(line.toLowerCase(Locale.ROOT).replaceAll("[^0-9]", "")))
                            .findFirst()
                            .orElse(0)
                    * 1024
                    / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The password of the first administrator, which a server on a new folder tells once, on its second line.
    @SuppressWarnings("resource") // the reader belongs to the process, which goes on
    public Account firstAdministrator() {
        try {
            Matcher told = FIRST.matcher(String.valueOf(process.inputReader().readLine()));
            if (told.find()) {
                return new Account("OPERATOR", told.group(1), told.group(2));
            }
            throw new IllegalStateException("the server told of no first administrator");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Kills the process as `kill -9` would.
    public void kill() {
        process.toHandle().destroyForcibly();
        close();
    }

    /// Stops the process as Ctrl-C would, and waits for its end.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IllegalStateException jvmIsEnding) {
            process.destroyForcibly();
        } finally {
            Program.delete(log);
        }
    }
}
