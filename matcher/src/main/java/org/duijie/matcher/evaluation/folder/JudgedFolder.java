package org.duijie.matcher.evaluation.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.matcher.evaluation.Evaluation;
import org.duijie.matcher.evaluation.Retriever;
import org.duijie.matcher.evaluation.UnreadableFolder;
import org.duijie.models.Encoder;

/// A folder of human judgements of a known kind.
public final class JudgedFolder {
    private final Path folder;
    private final Kind kind;

    private JudgedFolder(Path folder, Kind kind) {
        this.folder = folder;
        this.kind = kind;
    }

    /// The language that a kind of folder is written in; each has its encoder.
    public enum Language {
        CHINESE,
        ENGLISH
    }

    /// What a folder holds, told by its exact file set.
    private enum Kind {
        NEEDS(Language.CHINESE, "achievements.jsonl judgements.tsv needs.jsonl"),
        EXPERTS(Language.ENGLISH, "pairs.tsv problems.jsonl researchers.jsonl"),
        EXPERTISE(Language.ENGLISH, "judgements.tsv papers.jsonl profiles.json researchers.jsonl"),
        FACETS(Language.ENGLISH, "judgements.tsv papers.jsonl"),
        COLLECTION(Language.ENGLISH, "corpus.jsonl qrels.tsv queries.jsonl"),
        KNOWN_ITEMS(Language.CHINESE, "corpus.jsonl");

        private final Language language;
        /// Names by alphabet, between spaces.
        private final String files;

        Kind(Language language, String files) {
            this.language = language;
            this.files = files;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Recognises a folder without reading its files.
    public static JudgedFolder of(Path folder) {
        Set<String> names = names(folder);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.files.equals(String.join(" ", names)))
                .findFirst()
                .map(kind -> new JudgedFolder(folder, kind))
                .orElseThrow(() -> new UnreadableFolder("%s holds %s; a folder of judgements holds exactly one of %s"
                        .formatted(folder, names, known())));
    }

    private static Set<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UnreadableFolder("%s is not a folder that can be read".formatted(folder));
        }
    }

    private static String known() {
        return Arrays.stream(Kind.values())
                .map(kind -> kind.word() + " (" + kind.files + ")")
                .collect(Collectors.joining("; "));
    }

    /// Whether it holds needs with graded achievements, which a ranker may be trained on.
    public boolean needs() {
        return kind == Kind.NEEDS;
    }

    /// Measures one configuration. Vectors are kept in the user's cache folder, and the encoder is closed.
    ///
    /// @param encoders gives the encoder of a language
    public Evaluation.Result measure(Retriever retriever, Function<Language, Encoder> encoders) {
        return measureWith(retriever, language -> VectorCache.of(encoders.apply(language)));
    }

    Evaluation.Result measureWith(Retriever retriever, Function<Language, Encoder> encoders) {
        long start = System.nanoTime();
        Task task = task();
        try (Encoder encoder = encoders.apply(kind.language)) {
            Map<String, Double> metrics = task.measure(documents -> FusedShelf.of(documents, retriever, encoder))
                    .byName();
            return new Evaluation.Result(
                    folder.toAbsolutePath().normalize().getFileName().toString(),
                    kind.word(),
                    retriever.name().toLowerCase(Locale.ROOT),
                    retriever == Retriever.BM25 ? "none" : encoder.id(),
                    false,
                    task.queries(),
                    task.documents(),
                    metrics,
                    (System.nanoTime() - start) / 1e9);
        }
    }

    /// Measures the sum of words and meaning with these parts, and keeps the figures apart by question.
    ///
    /// @param encoder of the folder's language; it is kept open
    public Means measure(Set<Part> parts, Encoder encoder) {
        return measure(parts, Pooling.USED, encoder);
    }

    /// The same with another way to pool a person's works.
    public Means measure(Set<Part> parts, Pooling pooling, Encoder encoder) {
        return task().measure(new Task.Shelves() {
            @Override
            public Task.Shelf of(List<Passage> documents) {
                return new FusedShelf(documents, encoder, parts);
            }

            @Override
            public Pooling pooling() {
                return pooling;
            }
        });
    }

    public Language language() {
        return kind.language;
    }

    /// An encoder that keeps its vectors in the user's cache folder.
    public static Encoder remembering(Encoder encoder) {
        return VectorCache.of(encoder);
    }

    private Task task() {
        Task task = switch (kind) {
            case NEEDS -> throw new IllegalStateException("needs are measured with a ranker");
            case EXPERTS -> Experts.read(folder);
            case EXPERTISE -> Expertise.read(folder);
            case FACETS -> Facets.read(folder);
            case COLLECTION -> Collection.read(folder);
            case KNOWN_ITEMS -> KnownItems.read(folder);
        };
        if (task.queries() == 0) {
            throw new UnreadableFolder("%s has no judgement that can be counted; add some".formatted(folder));
        }
        return task;
    }
}
