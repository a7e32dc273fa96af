package org.duijie.matcher.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.duijie.domain.RecordId;
import org.duijie.models.Encoder;

/// Ideas for a better order and for better candidates, each measured beside the program as it is, on the same needs.
///
/// An idea for the order is one more signal, learned with all others as what ships is, but without trees. An idea for
/// candidates
/// is
/// another order of the whole pool before anything is ranked.
public final class Ideas {
    /// Forests take most of the time of a training, and an idea that helps helps without them too.
    static final Recipe QUICK = new Recipe(RankerKind.PLAIN, Set.of());

    private static final int HALF_WAY = 100;
    private static final double WORDS = 0.25;

    private final JudgedSet set;
    private final CrossValidation base;
    private final List<JudgedRows.Row> rows;
    private final List<Shortlist> lists;
    private final IdeaWorld world;
    private final Map<String, IdeaSignals.Signal> signals;

    private Ideas(JudgedSet set, Encoder encoder, List<TextPair> abstracts) {
        this.set = set;
        try (Pool pool = Pool.of(set.offers(), encoder)) {
            this.rows = JudgedRows.of(set, pool, need -> true);
            this.lists = Shortlist.of(set, pool);
        }
        this.base = new CrossValidation(set, rows, lists);
        this.world = new IdeaWorld(set, encoder);
        this.signals = new IdeaSignals(world, encoder, abstracts).all();
    }

    /// Every idea on one judged set.
    ///
    /// @param abstracts a folder with `corpus.jsonl` of titled texts, or a folder that is not there
    public static Ideas of(JudgedSet set, Encoder encoder, Path abstracts) {
        return new Ideas(set, encoder, pairs(abstracts.resolve("corpus.jsonl"), encoder));
    }

    private static List<TextPair> pairs(Path corpus, Encoder encoder) {
        if (!Files.isRegularFile(corpus)) {
            return List.of();
        }
        try {
            List<String> texts = new ArrayList<>();
            List<String> titles = new ArrayList<>();
            for (String line : Files.readAllLines(corpus)) {
                JsonNode row = new JsonMapper().readTree(line);
                texts.add(row.path("text").asText());
                titles.add(row.path("title").asText());
            }
            List<float[]> meanings = encoder.encode(texts);
            List<float[]> titled = encoder.encode(titles);
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> new TextPair(meanings.get(i), titled.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new UnreadableFolder("%s could not be read: %s".formatted(corpus, e.getMessage()));
        }
    }

    /// The program as it is, then it with each idea, then with all of them.
    public List<Beside> order(int folds, List<Long> seeds) {
        CrossValidation.Run plain = base.run(QUICK, folds, seeds);
        List<Beside> measured = new ArrayList<>();
        measured.add(Beside.of("as it is", plain.parts(), plain.parts(), plain.figures()));
        signals.forEach((name, signal) ->
                measured.add(beside(name, plain, with(List.of(signal)).run(QUICK, folds, seeds))));
        measured.add(
                beside("all of them", plain, with(List.copyOf(signals.values())).run(QUICK, folds, seeds)));
        return measured;
    }

    private static Beside beside(String name, CrossValidation.Run plain, CrossValidation.Run run) {
        return Beside.of(name, plain.parts(), run.parts(), run.figures());
    }

    private CrossValidation with(List<IdeaSignals.Signal> tried) {
        List<JudgedRows.Row> more = rows.stream()
                .map(row -> row.with(values(tried, world.need(row.need), row.offer)))
                .toList();
        List<Shortlist> longer = lists.stream()
                .map(list -> list.with(offer -> values(tried, world.need(list.need()), offer)))
                .toList();
        return new CrossValidation(set, more, longer);
    }

    private double[] values(List<IdeaSignals.Signal> tried, int need, RecordId offer) {
        return tried.stream()
                .mapToDouble(signal -> signal.of(need, world.offer(offer)))
                .toArray();
    }

    /// The whole pool in one pass, then in the orders that ideas give it; nothing is trained.
    public List<Beside> candidates() {
        Map<String, IdeaSignals.Signal> orders = orders();
        NeedParts plain = found(orders.values().iterator().next());
        List<Beside> measured = new ArrayList<>();
        orders.forEach((name, order) -> {
            NeedParts parts = found(order);
            measured.add(Beside.of(name, plain, parts, parts.figures()));
        });
        return measured;
    }

    private Map<String, IdeaSignals.Signal> orders() {
        double[][] words = words();
        IdeaSignals.Signal fused = (need, offer) -> world.likeness(need, offer) + WORDS * words[need][offer];
        Map<String, IdeaSignals.Signal> orders = new java.util.LinkedHashMap<>();
        orders.put("as it is: meaning and words added, exactly", fused);
        signals.forEach((name, signal) -> {
            double[] scale = spread(signal, fused);
            orders.put("and " + name, (need, offer) -> fused.of(need, offer) + scale[need] * signal.of(need, offer));
        });
        orders.put(
                "title or whole text of the need, whichever is nearer",
                (need, offer) -> Math.max(
                                VectorUtil.dotProduct(world.wholeMeaning[need], world.offerMeaning[offer]),
                                VectorUtil.dotProduct(world.titleMeaning[need], world.offerMeaning[offer]))
                        + WORDS * words[need][offer]);
        return orders;
    }

    /// Weighs an idea at half of what the fused order differs by: the same for all ideas, and tuned on none.
    private double[] spread(IdeaSignals.Signal signal, IdeaSignals.Signal fused) {
        double[] scale = new double[world.needs.size()];
        for (int need = 0; need < scale.length; need++) {
            double idea = deviation(signal, need);
            scale[need] = idea == 0 ? 0 : 0.5 * deviation(fused, need) / idea;
        }
        return scale;
    }

    private double deviation(IdeaSignals.Signal signal, int need) {
        double[] values = IntStream.range(0, world.offers.size())
                .mapToDouble(offer -> signal.of(need, offer))
                .toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    private double[][] words() {
        double[][] words = new double[world.needs.size()][world.offers.size()];
        for (int need = 0; need < words.length; need++) {
            double best = 0;
            for (int offer = 0; offer < words[need].length; offer++) {
                words[need][offer] = world.needTerms[need].product(world.offerTerms[offer]);
                best = Math.max(best, words[need][offer]);
            }
            for (int offer = 0; offer < words[need].length && best > 0; offer++) {
                words[need][offer] /= best;
            }
        }
        return words;
    }

    private NeedParts found(IdeaSignals.Signal order) {
        NeedParts parts = new NeedParts();
        Map<Integer, Set<RecordId>> good = new TreeMap<>();
        for (JudgedSet.JudgedNeed judged : world.needs) {
            Set<RecordId> known = Shortlist.good(judged);
            if (!known.isEmpty()) {
                good.put(world.need(judged.id()), known);
            }
        }
        Map<Integer, List<RecordId>> best = new HashMap<>();
        good.keySet()
                .forEach(need -> best.put(
                        need,
                        Arrays.stream(world.best(offer -> order.of(need, offer), Shortlist.DEPTH))
                                .mapToObj(world.offers::get)
                                .toList()));
        good.forEach((need, known) -> {
            String id = world.needs.get(need).id();
            List<RecordId> found = best.getOrDefault(need, List.of());
            parts.add("recall@" + HALF_WAY, id, Shortlist.share(found, HALF_WAY, known), 1);
            parts.add("candidates@" + Shortlist.DEPTH, id, Shortlist.share(found, Shortlist.DEPTH, known), 1);
        });
        return parts;
    }
}
