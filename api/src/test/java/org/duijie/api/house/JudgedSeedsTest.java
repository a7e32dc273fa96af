package org.duijie.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.duijie.domain.Achievement;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordKind;
import org.duijie.ingest.Intake;
import org.duijie.ingest.IntakeOptions;
import org.duijie.ingest.Outcome;
import org.duijie.ingest.Taxonomies;
import org.duijie.ingest.UnreadableSource;
import org.duijie.matcher.evaluation.JudgedSet;
import org.duijie.matcher.evaluation.NeedsFolder;
import org.duijie.matcher.feature.Figure;
import org.duijie.matcher.feature.NeedFacts;
import org.duijie.matcher.feature.OfferFacts;
import org.junit.jupiter.api.Test;

/// The judged seeds repeat the facts of the seeds, so that they can be measured where nothing is taken in.
class JudgedSeedsTest {
    private static final Path SEEDS = Path.of("..", "seeds");

    private static <T extends CatalogueRecord> Map<String, T> seeds(String folder, RecordKind kind, Class<T> type)
            throws IOException, UnreadableSource {
        Intake intake = new Intake(Taxonomies.shipped());
        Map<String, T> records = new HashMap<>();
        try (Stream<Path> files = Files.list(SEEDS.resolve(folder))) {
            for (Path file : files.toList()) {
                intake.read(file, IntakeOptions.from("seeds").ofKind(kind), outcome -> {
                    if (outcome instanceof Outcome.Accepted accepted) {
                        records.put(accepted.record().title().value(), type.cast(accepted.record()));
                    }
                });
            }
        }
        return records;
    }

    @Test
    void a_judged_need_has_the_facts_of_its_challenge() throws IOException, UnreadableSource {
        Map<String, Challenge> challenges = seeds("challenges", RecordKind.CHALLENGE, Challenge.class);
        JudgedSet judged = NeedsFolder.read(SEEDS.resolve("judged"));

        assertThat(judged.needs()).isNotEmpty().allSatisfy(need -> {
            NeedFacts facts = NeedFacts.of(titled(challenges, need.need().title()), Disclosure.OWNER);
            assertThat(codes(need.need().facts().classes())).isEqualTo(codes(facts.classes()));
            assertThat(need.need().facts().maturityWanted()).isEqualTo(facts.maturityWanted());
            assertThat(need.need().facts().region()).isEqualTo(facts.region());
            assertThat(need.need().facts().budget().max())
                    .isEqualByComparingTo(facts.budget().max());
            assertThat(need.need().facts().cooperation()).isEqualTo(facts.cooperation());
            assertThat(need.need().facts().targets()).isEqualTo(facts.targets());
        });
    }

    @Test
    void a_judged_achievement_has_the_facts_of_its_record() throws IOException, UnreadableSource {
        Map<String, Achievement> achievements = seeds("achievements", RecordKind.ACHIEVEMENT, Achievement.class);
        JudgedSet judged = NeedsFolder.read(SEEDS.resolve("judged"));
        List<Offer> known = judged.offers().stream()
                .filter(offer -> achievements.containsKey(offer.title().value()))
                .toList();

        assertThat(known).hasSizeGreaterThan(200).allSatisfy(offer -> {
            OfferFacts here = OfferFacts.of(offer, Disclosure.OWNER);
            OfferFacts there = OfferFacts.of(titled(achievements, offer.title().value()), Disclosure.OWNER);
            assertThat(codes(here.classes())).isEqualTo(codes(there.classes()));
            assertThat(here.stage()).isEqualTo(there.stage());
            assertThat(here.region()).isEqualTo(there.region());
            assertThat(here.price().max()).isEqualByComparingTo(there.price().max());
            assertThat(here.modes()).isEqualTo(there.modes());
            assertThat(here.dated()).isEqualTo(there.dated());
            assertThat(here.linked()).hasSameSizeAs(there.linked());
            assertThat(here.evaluations()).hasSameSizeAs(there.evaluations());
            assertThat(figuresInCells((Achievement) offer))
                    .isEqualTo(figuresInCells(titled(achievements, offer.title().value())));
        });
    }

    private static List<Figure> figuresInCells(Achievement achievement) {
        return Figure.of(achievement.indicators(), List.of());
    }

    private static <T> T titled(Map<String, T> records, String title) {
        return Objects.requireNonNull(records.get(title), () -> "no seed is titled " + title);
    }

    private static List<String> codes(List<org.duijie.domain.Field> fields) {
        return fields.stream()
                .filter(field -> field.scheme() != org.duijie.domain.Field.Scheme.OTHER)
                .map(field -> field.scheme() + ":" + field.code())
                .toList();
    }
}
