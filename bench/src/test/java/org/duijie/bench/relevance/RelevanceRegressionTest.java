package org.duijie.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duijie.client.program.Program;
import org.duijie.matcher.evaluation.Evaluation;
import org.duijie.matcher.evaluation.JudgedSet;
import org.duijie.matcher.evaluation.NeedsFolder;
import org.duijie.matcher.evaluation.Retriever;
import org.duijie.models.Encoder;
import org.duijie.models.onnx.ShippedEncoders;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.RankModelFile;
import org.junit.jupiter.api.Test;

/// The figures on the seeds' judgements are the ones that were written down.
class RelevanceRegressionTest {
    @Test
    void every_figure_on_the_seeds_is_within_its_tolerance() throws Exception {
        Regression regression = Regression.read(Regression.file(RelevanceBench.REGRESSION));
        JudgedSet set = NeedsFolder.read(Program.checkout().resolve(regression.set()));
        RankModel model = RankModelFile.shipped();

        assertThat(set.hash())
                .as("the judgements have changed: take new figures with ./duijie bench relevance --update")
                .isEqualTo(regression.sha256());
        assertThat(model.id()).isEqualTo(regression.model());
        List<String> deviations = new ArrayList<>();
        try (Encoder encoder = ShippedEncoders.bilingual()) {
            Evaluation evaluation = new Evaluation(encoder);
            for (Retriever retriever : Retriever.values()) {
                Evaluation.Result result = evaluation.measure(set, retriever, model);
                assertThat(result.queries()).isEqualTo(regression.queries());
                assertThat(result.documents()).isEqualTo(regression.documents());
                deviations.addAll(regression.deviations(retriever.name().toLowerCase(Locale.ROOT), result.metrics()));
            }
        }
        assertThat(deviations).isEmpty();
    }
}
