package org.duijie.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.bench.Progress;
import org.duijie.client.program.Program;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the packaged program measures is what was written down.
class RelevanceRegressionIT {
    private final Progress progress = new Progress(System.out);

    static Stream<Experiment> ofEveryBuild() {
        return Experiment.all().stream().filter(Experiment::everyBuild);
    }

    @ParameterizedTest
    @MethodSource("ofEveryBuild")
    void every_figure_is_within_its_tolerance_where_the_data_are_present(Experiment experiment) throws Exception {
        Regression regression = Regression.read(Regression.file(experiment.name()));
        Optional<Path> folder = experiment.folder();

        assertThat(regression.set()).isEqualTo(experiment.set());
        assertThat(regression.expected())
                .containsOnlyKeys(experiment.configurations().keySet());
        if (folder.isEmpty()) {
            progress.say("%s: not measured: data absent".formatted(experiment.name()));
        } else {
            Runs runs = new Runs(new Program(Program.checkout()), progress);
            assertThat(experiment.deviations(regression, folder.get(), runs)).isEmpty();
        }
    }
}
