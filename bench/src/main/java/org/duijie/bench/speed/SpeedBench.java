package org.duijie.bench.speed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.bench.Latencies;
import org.duijie.bench.Progress;
import org.duijie.bench.ResultPage;
import org.duijie.bench.Scratch;
import org.duijie.client.model.Challenge;
import org.duijie.client.model.Vectors;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.duijie.client.program.Within;

/// Start-up, memory and the times of matches and searches on the seeds, and the same texts against plain Lucene.
public final class SpeedBench {
    private static final int STARTS = 5;
    private static final int MATCHES = 500;
    private static final int WARM_UP_ROUNDS = 5;
    private static final int ROUNDS = 10;
    private static final Duration VECTORS = Duration.ofMinutes(10);
    private static final String UNLIMITED = "limits.matches-per-minute=1000000";

    private final Progress progress;

    public SpeedBench(Progress progress) {
        this.progress = progress;
    }

    /// What the starts of the demo cost.
    private record Starts(Duration first, Duration vectors, Vectors filled, double resident, Latencies later) {}

    /// What the answers cost.
    private record Answers(
            int challenges,
            int offers,
            int characters,
            Latencies texts,
            Latencies challengeMatches,
            Latencies recommended,
            Latencies searches,
            double resident,
            Latencies peer) {}

    public void run() throws Exception {
        try (Scratch home = Scratch.folder("speed")) {
            Program program = Program.in(home.folder());
            Starts starts = starts(program);
            Answers answers = answers(program, home.folder().resolve(".duijie/demo"));
            Path page = page(starts, answers).write("speed.md");
            progress.say("wrote %s".formatted(page));
        }
    }

    private Starts starts(Program program) throws Exception {
        progress.say("first start, with loading and encoding of the seeds");
        Duration first;
        Duration vectors;
        Vectors filled;
        double resident;
        long began = System.nanoTime();
        try (Server server = Server.demo(program)) {
            first = server.startUp();
            DemoClient client = new DemoClient(server.url());
            filled = Within.limit(
                    VECTORS,
                    "all vectors",
                    () -> Optional.of(client.vectors())
                            .filter(now -> now.getReady().equals(now.getTotal())));
            vectors = Duration.ofNanos(System.nanoTime() - began);
            List<Challenge> challenges = client.challenges();
            for (int i = 0; i < MATCHES; i++) {
                client.match(challenges.get(i % challenges.size()));
            }
            resident = server.residentMegabytes();
        }
        double[] later = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            progress.say("start %d of %d on the loaded folder".formatted(i + 1, STARTS));
            try (Server server = Server.demo(program)) {
                later[i] = server.startUp().toNanos() / 1e6;
            }
        }
        return new Starts(first, vectors, filled, resident, Latencies.ofMillis(later));
    }

    private Answers answers(Program program, Path data) throws Exception {
        try (Server server = Server.serve(program, data, UNLIMITED)) {
            DemoClient client = new DemoClient(server.url());
            List<Challenge> challenges = client.challenges();
            List<String> texts = challenges.stream().map(DemoClient::text).toList();
            List<String> titles = challenges.stream().map(Challenge::getTitle).toList();

            progress.say("warming up");
            Latencies.of(texts, WARM_UP_ROUNDS, client::match);
            Latencies.of(challenges, WARM_UP_ROUNDS, client::match);
            Latencies.of(titles, WARM_UP_ROUNDS, client::search);
            progress.say("matching and searching, %d rounds over %d challenges".formatted(ROUNDS, challenges.size()));
            Latencies matchedTexts = Latencies.of(texts, ROUNDS, client::match);
            Latencies matchedChallenges = Latencies.of(challenges, ROUNDS, client::match);
            double resident = server.residentMegabytes();
            List<String> researchers = client.researchers();
            Latencies.of(researchers, WARM_UP_ROUNDS, client::recommend);
            Latencies recommended = Latencies.of(researchers, ROUNDS, client::recommend);
            Latencies searches = Latencies.of(titles, ROUNDS, client::search);
            List<String> offers = client.offerTexts();
            int characters = (int)
                    Math.round(texts.stream().mapToInt(String::length).average().orElse(0));
            return new Answers(
                    challenges.size(),
                    offers.size(),
                    characters,
                    matchedTexts,
                    matchedChallenges,
                    recommended,
                    searches,
                    resident,
                    peer(offers, texts));
        }
    }

    private static Latencies peer(List<String> offers, List<String> texts) throws Exception {
        try (LucenePeer peer = new LucenePeer(offers)) {
            Latencies.of(texts, WARM_UP_ROUNDS, peer::search);
            return Latencies.of(texts, ROUNDS, peer::search);
        }
    }

    private static ResultPage page(Starts starts, Answers answers) {
        ResultPage page = new ResultPage("Speed and memory on the seeds", "./duijie bench speed");
        page.paragraph(
                "One server process and one caller on the same machine, speaking HTTP on the loopback interface through"
                        + " the generated client. The times are the caller's: from before the request is written until"
                        + " the answer is read into objects.");
        page.heading("Start-up and memory");
        page.table(
                List.of("what", "measured", "wanted"),
                List.of(
                        List.of("first start: process start until healthy, seeds loaded", seconds(starts.first()), ""),
                        List.of(
                                "… until all %d vectors are made"
                                        .formatted(starts.filled().getTotal()),
                                seconds(starts.vectors()),
                                ""),
                        List.of(
                                "later starts: process start until healthy (median of %d)"
                                        .formatted(starts.later().count()),
                                seconds(starts.later().at(0.5)),
                                "≤ 5 s"),
                        List.of(
                                "later starts: the slowest",
                                seconds(starts.later().at(1)),
                                "≤ 5 s"),
                        List.of(
                                "resident after %d matches, process of the first start".formatted(MATCHES),
                                megabytes(starts.resident()),
                                "≤ 700 MB"),
                        List.of(
                                "resident after %d matches, process of a later start"
                                        .formatted(2 * (ROUNDS + WARM_UP_ROUNDS) * answers.challenges()),
                                megabytes(answers.resident()),
                                "≤ 700 MB")));
        page.heading("Times of answers");
        page.paragraph(
                "Over all %d challenges of the seeds (%d characters on average) and %d achievements and patents, %d rounds after %d rounds of warm-up."
                        .formatted(
                                answers.challenges(), answers.characters(), answers.offers(), ROUNDS, WARM_UP_ROUNDS));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("`POST /matches` with the challenge's text", answers.texts(), "p95 ≤ 60 ms"));
        rows.add(row("`GET /challenges/{id}/matches`", answers.challengeMatches(), "p95 ≤ 60 ms"));
        rows.add(row("`GET /researchers/{id}/recommendations`, near the profile", answers.recommended(), ""));
        rows.add(row("`GET /achievements?q=` with the challenge's title, facets", answers.searches(), ""));
        rows.add(row("peer: plain Lucene BM25 in this process, same texts, best ten", answers.peer(), ""));
        page.table(List.of("what", "calls", "p50", "p95", "p99", "wanted"), rows);
        page.paragraph(
                "The peer runs without HTTP and gives ten scores: no vectors, no ranker, no probability, no reasons, no"
                        + " evidence. It is the floor, measured in the same run on the same texts.");
        return page;
    }

    private static List<String> row(String what, Latencies latencies, String wanted) {
        List<String> cells = new ArrayList<>(List.of(what, String.valueOf(latencies.count())));
        cells.addAll(latencies.cells());
        cells.add(wanted);
        return cells;
    }

    private static String seconds(Duration duration) {
        return seconds(duration.toNanos() / 1e6);
    }

    private static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1000);
    }

    private static String megabytes(double megabytes) {
        return String.format(Locale.ROOT, "%.0f MB", megabytes);
    }
}
