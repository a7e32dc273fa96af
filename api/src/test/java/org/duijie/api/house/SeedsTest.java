package org.duijie.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.domain.Achievement;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Language;
import org.duijie.domain.Link;
import org.duijie.domain.Offer;
import org.duijie.domain.Patent;
import org.duijie.domain.PatentPool;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Region;
import org.duijie.domain.TextField;
import org.duijie.ingest.Intake;
import org.duijie.ingest.IntakeOptions;
import org.duijie.ingest.Outcome;
import org.duijie.ingest.Taxonomies;
import org.duijie.ingest.UnreadableSource;
import org.duijie.matcher.evaluation.JudgedSet;
import org.duijie.matcher.evaluation.NeedsFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The promises that `seeds/README.md` makes.
class SeedsTest {
    private static final Path SEEDS = Path.of("..", "seeds");
    private static final Pattern SENTENCE_END = Pattern.compile("[。！？；;!?\\n]|(?<=[a-z])\\. ");
    private static final int SENTENCE = 8;
    private static final Set<String> PROSE = Set.of(
            "summary",
            "problem",
            "innovation",
            "application",
            "benefits",
            "needs",
            "knowHow",
            "teaser",
            "background",
            "tried",
            "selfIntroduction",
            "introduction",
            "charter");

    private static Map<RecordKind, List<CatalogueRecord>> records = Map.of();
    private static List<String> complaints = List.of();

    @BeforeAll
    static void read_every_seed_file() throws IOException, UnreadableSource {
        records = new EnumMap<>(RecordKind.class);
        complaints = new ArrayList<>();
        Intake intake = new Intake(Taxonomies.shipped());
        for (Path file : files()) {
            intake.read(file, IntakeOptions.from("seeds").ofKind(kind(file)), outcome -> take(file, outcome));
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(SEEDS, 2)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("judged")
                            && !file.toString().contains("taxonomies"))
                    .filter(file -> !file.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    private static RecordKind kind(Path file) {
        String part = SEEDS.relativize(file).getName(0).toString().replaceAll("\\..*", "");
        return switch (part) {
            case "achievements" -> RecordKind.ACHIEVEMENT;
            case "patents" -> RecordKind.PATENT;
            case "researchers" -> RecordKind.RESEARCHER;
            case "challenges" -> RecordKind.CHALLENGE;
            case "organisations" -> RecordKind.ORGANISATION;
            case "alliances" -> RecordKind.ALLIANCE;
            case "pools" -> RecordKind.POOL;
            default -> throw new IllegalArgumentException("seeds hold an unexpected part: " + file);
        };
    }

    private static void take(Path file, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                records.computeIfAbsent(accepted.record().recordKind(), kind -> new ArrayList<>())
                        .add(accepted.record());
                accepted.warnings().forEach(note -> complaints.add(file + ":" + note));
            }
            case Outcome.Rejected rejected -> complaints.add(file + ":" + rejected);
        }
    }

    private static List<CatalogueRecord> of(RecordKind kind) {
        return records.getOrDefault(kind, List.of());
    }

    private static Stream<CatalogueRecord> all() {
        return records.values().stream().flatMap(List::stream);
    }

    @Test
    void every_row_is_accepted_and_every_value_understood() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void there_are_as_many_records_as_promised() {
        assertThat(of(RecordKind.ACHIEVEMENT)).hasSizeGreaterThanOrEqualTo(240);
        assertThat(of(RecordKind.PATENT)).hasSizeGreaterThanOrEqualTo(160);
        assertThat(of(RecordKind.RESEARCHER)).hasSizeGreaterThanOrEqualTo(80);
        assertThat(of(RecordKind.CHALLENGE)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(of(RecordKind.ORGANISATION)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(of(RecordKind.ALLIANCE)).hasSize(3);
        assertThat(of(RecordKind.POOL)).hasSize(3);
        assertThat(of(RecordKind.POOL).stream()
                        .mapToInt(pool -> ((PatentPool) pool).entries().size())
                        .sum())
                .isGreaterThanOrEqualTo(40);
    }

    @Test
    void about_a_fifth_is_in_english() {
        List<CatalogueRecord> offers = all().filter(Offer.class::isInstance).toList();
        long english = offers.stream()
                .filter(offer -> offer.envelope().language() == Language.EN)
                .count();
        assertThat((double) english / offers.size()).isBetween(0.15, 0.27);
    }

    @Test
    void no_two_records_share_a_sentence() {
        Map<String, String> first = new HashMap<>();
        List<String> shared = new ArrayList<>();
        all().forEach(record -> {
            for (String sentence : sentences(record)) {
                String other = first.putIfAbsent(sentence, record.envelope().sourceKey());
                if (other != null) {
                    shared.add(other + " and " + record.envelope().sourceKey() + ": " + sentence);
                }
            }
        });
        assertThat(shared).isEmpty();
    }

    private static Set<String> sentences(CatalogueRecord record) {
        return record.texts().stream()
                .filter(field -> PROSE.contains(field.name()))
                .map(TextField::text)
                .flatMap(text -> SENTENCE_END.splitAsStream(text.original()))
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SENTENCE)
                .collect(Collectors.toSet());
    }

    @Test
    void keys_are_unique_and_links_lead_somewhere() {
        Set<RecordId> ids = new HashSet<>();
        all().forEach(record -> assertThat(ids.add(record.id()))
                .as(record.envelope().sourceKey())
                .isTrue());
        List<String> dangling = new ArrayList<>();
        all().filter(Offer.class::isInstance)
                .map(Offer.class::cast)
                .forEach(offer -> offer.links().stream()
                        .filter(link -> link.kind() == Link.Kind.PATENT || link.kind() == Link.Kind.ACHIEVEMENT)
                        .filter(link -> !ids.contains(link.target()))
                        .forEach(link -> dangling.add(offer.envelope().sourceKey() + " → " + link.identifier())));
        assertThat(dangling).isEmpty();
    }

    @Test
    void every_unit_named_is_an_organisation_of_the_seeds() {
        Set<String> known = of(RecordKind.ORGANISATION).stream()
                .map(organisation -> organisation.title().original())
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        all().forEach(record -> {
            List<String> named = switch (record) {
                case Offer offer ->
                    offer.units().stream().map(party -> party.name()).toList();
                case Challenge challenge -> List.of(challenge.poster().name());
                default -> List.<String>of();
            };
            named.stream().filter(name -> !known.contains(name)).forEach(unknown::add);
        });
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_region_is_in_the_dated_tree() {
        assertThat(all().filter(record -> record instanceof Offer || record instanceof Challenge))
                .allSatisfy(record -> assertThat(
                                new Region(record.envelope().region().code()).level())
                        .isNotNull());
        assertThat(Taxonomies.shipped().require("regions-gbt2260").asOf()).isNotBlank();
    }

    @Test
    void pooled_patents_have_claims_and_are_real_records() {
        Map<RecordId, Patent> patents = of(RecordKind.PATENT).stream()
                .map(Patent.class::cast)
                .collect(Collectors.toMap(Patent::id, patent -> patent));
        for (CatalogueRecord pool : of(RecordKind.POOL)) {
            for (PatentPool.Entry entry : ((PatentPool) pool).entries()) {
                RecordId id = RecordId.of("seeds", entry.item().name());
                assertThat(patents).as(entry.item().name()).containsKey(id);
                assertThat(Objects.requireNonNull(patents.get(id)).claims())
                        .as(entry.item().name())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void the_judgements_speak_of_seeds_and_half_of_them_are_held_back() {
        JudgedSet judged = NeedsFolder.read(SEEDS.resolve("judged"));
        List<JudgedSet.JudgedNeed> graded =
                judged.needs().stream().filter(need -> !need.grades().isEmpty()).toList();
        assertThat(graded).hasSizeGreaterThanOrEqualTo(40);
        long held = graded.stream().filter(JudgedSet.JudgedNeed::held).count();
        assertThat((double) held / graded.size()).isBetween(0.45, 0.6);
        assertThat(judged.offers()).hasSize((int)
                of(RecordKind.ACHIEVEMENT).stream().map(Achievement.class::cast).count());
    }

    @Test
    void the_judged_pool_questions_grade_every_patent_of_their_pool() throws IOException {
        List<String> rows = Files.readAllLines(SEEDS.resolve("judged-pools/judgements.tsv"));
        Map<String, Set<String>> graded = rows.stream()
                .skip(1)
                .map(row -> row.split("\t"))
                .collect(Collectors.groupingBy(
                        cells -> cells[0], Collectors.mapping(cells -> cells[1], Collectors.toSet())));
        assertThat(graded).hasSizeGreaterThanOrEqualTo(30);
        Set<Set<String>> pools = of(RecordKind.POOL).stream()
                .map(pool -> ((PatentPool) pool)
                        .entries().stream().map(entry -> entry.item().name()).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        assertThat(graded.values()).allSatisfy(patents -> assertThat(pools).contains(patents));
    }
}
