package org.duijie.api.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.duijie.api.house.Accounts;
import org.duijie.api.house.House;
import org.duijie.api.web.ServerSettings;
import picocli.CommandLine.Command;

/// Runs through a start in a folder of its own, so that Java can remember what it loads and how often (an AOT cache).
/// The script calls it once for each build, beside the first server.
@Command(
        name = "rehearse",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Runs through a start, so that later ones take less time.")
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> VISITED = List.of("/health", "/", "/achievements", "/api/v1/challenges");

    @Override
    public Integer call() throws InterruptedException {
        Path folder = temporary();
        try {
            House house = House.open(folder);
            new Accounts(house).demo();
            house.follower().catchUp();
            try (RunningServer server = RunningServer.start(house, ServerSettings.local(0))) {
                visit(server.url());
            }
        } finally {
            remove(folder);
        }
        return ExitCodes.DONE;
    }

    private static void visit(String server) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String address : VISITED) {
                client.send(HttpRequest.newBuilder(URI.create(server + address)).build(), BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("duijie-rehearsal-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
