package org.duijie.api.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.duijie.api.house.House;
import org.duijie.domain.RecordId;
import org.duijie.exchange.catalogue.IndexFindings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Whether the index says what the record says.
@Command(
        name = "verify-index",
        mixinStandardHelpOptions = true,
        description =
                "Compare the search index of a data folder with its records: exit 0 if they are equal, 1 if not. A"
                        + " running server answers the same at /api/v1/index/findings.")
final class VerifyIndexCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: .duijie in the project.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "A server's settings file, for data and database.")
    private @Nullable Path config;

    @Option(names = "--repair", description = "Make the index anew from the records, vectors included.")
    private boolean repair;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ServeConfig settings = ServeConfig.read(Optional.ofNullable(config))
                .with("data", Optional.ofNullable(data).map(Path::toString));
        Folders.requireThere(settings.data());
        try (House house = House.open(settings.data(), settings.database())) {
            if (repair) {
                house.follower().renew();
                new VectorFilling(house, spec.commandLine().getErr()).run();
            }
            IndexFindings found = house.follower().verify();
            spec.commandLine().getOut().println(line(found));
            print("missing", found.missing());
            print("surplus", found.surplus());
            print("stale", found.stale());
            return found.isEqual() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }

    private static String line(IndexFindings found) {
        return found.isEqual()
                ? "The index holds all %d records as they are stored.".formatted(found.records())
                : "The index differs from the %d records in %d: --repair makes it anew."
                        .formatted(found.records(), found.differences());
    }

    private void print(String what, Set<RecordId> ids) {
        ids.stream()
                .sorted()
                .limit(SHOWN)
                .forEach(id -> spec.commandLine().getOut().println(what + " " + id));
    }
}
