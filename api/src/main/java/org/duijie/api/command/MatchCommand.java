package org.duijie.api.command;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.duijie.api.house.House;
import org.duijie.api.rest.MatchModels;
import org.duijie.api.words.Tongue;
import org.duijie.api.words.Words;
import org.duijie.domain.Offer;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.MatchList;
import org.duijie.domain.text.CanonicalText;
import org.duijie.exchange.challenge.Challenges;
import org.duijie.store.jdbc.PostgresAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A match without a server.
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Finds the public offers that fit a problem best, and says why.")
final class MatchCommand implements Callable<Integer> {
    /// What the longest text takes in UTF-8, and a byte-order mark.
    private static final int MOST_BYTES = 4 * Challenges.LONGEST_TEXT + 3;

    private static final int MOST = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Problem problem = new Problem();

    /// Where the problem stands.
    static final class Problem {
        @Option(names = "--text", paramLabel = "TEXT", description = "The problem in plain words.")
        private @Nullable String text;

        @Option(names = "--file", paramLabel = "F", description = "A text file (UTF-8) with the problem.")
        private @Nullable Path file;
    }

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = OfferKinds.class,
            description = "achievements, patents or researchers. Default: achievements and patents.")
    private Offer.@Nullable Kind kind;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Option(names = "--explain", description = "Show what every feature added to the score.")
    private boolean explain;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: .duijie in the project.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "A server's settings file, for data and database.")
    private @Nullable Path config;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "zh", description = "zh or en. Default: zh.")
    private String language = "zh";

    @Option(names = "--json", description = "Print the answer as the API gives it.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (top < 1 || top > MOST) {
            throw CommandFailure.usage("--top is a number from 1 to %d, not %d.".formatted(MOST, top));
        }
        Tongue tongue = Tongue.find(language)
                .orElseThrow(() -> CommandFailure.usage("--lang is zh or en, not “%s”.".formatted(language)));
        String text = text();
        ServeConfig settings = ServeConfig.read(Optional.ofNullable(config))
                .with("data", Optional.ofNullable(data).map(Path::toString));
        Optional<PostgresAddress> database = settings.database();
        // What is in a database can be matched from a folder that is not there yet.
        Path folder = database.isPresent() ? settings.data() : Folders.existingData(settings.data());
        try (House house = House.open(folder, database)) {
            new VectorFilling(house, spec.commandLine().getErr()).run();
            if (house.follower().status().documents() == 0) {
                throw CommandFailure.failed(
                        "The catalogue in %s is empty: fill it with “duijie ingest FILE…”, or name another with --data."
                                .formatted(house.folder()));
            }
            Set<Offer.Kind> kinds = kind == null ? Offer.Kind.BY_DEFAULT : Set.of(kind);
            MatchList list = house.challenges().matches(Viewer.ANONYMOUS, text, kinds, top);
            print(list, text, new Words(tongue, house));
        }
        return ExitCodes.DONE;
    }

    private String text() {
        if (problem.file == null) {
            return String.valueOf(problem.text);
        }
        try {
            return decoded(problem.file, bytes(problem.file));
        } catch (IOException e) {
            throw CommandFailure.failed(
                    "The file %s cannot be read as UTF-8 text (%s).".formatted(problem.file, e.getMessage()));
        }
    }

    /// No more than could be matched is read, so that a file of gigabytes, or one without an end, fills no memory.
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    private static String decoded(Path file, byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw CommandFailure.failed(
                    "The file %s has more than %d bytes; at most %d characters can be matched. Give the part that states the problem."
                            .formatted(file, MOST_BYTES, Challenges.LONGEST_TEXT));
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private void print(MatchList list, String text, Words words) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectMapper mapper = ObjectMapper.create(Map.of("micronaut.serde.serialization.inclusion", "NON_ABSENT"));
            Map<String, String> texts = Map.of("text", CanonicalText.of(text).original());
            out.println(mapper.writeValueAsString(new MatchModels(words, Viewer.ANONYMOUS).answer(list, texts)));
        } else {
            new MatchLines(words, explain).print(list, out);
        }
        out.flush();
    }
}
