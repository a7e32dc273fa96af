package org.duijie.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.bench.Latencies;
import org.duijie.bench.Progress;
import org.duijie.bench.ResultPage;
import org.duijie.bench.Scratch;
import org.duijie.client.ApiClient;
import org.duijie.client.ApiException;
import org.duijie.client.api.CatalogueApi;
import org.duijie.client.api.ChallengesApi;
import org.duijie.client.api.HouseApi;
import org.duijie.client.api.LoginApi;
import org.duijie.client.model.ChallengeDraft;
import org.duijie.client.model.Credentials;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.duijie.client.program.Within;

/// How many signed-in users one process serves on the embedded default, and what the audit log costs.
public final class LoadBench {
    private static final int CALLERS = 8;
    private static final int WARM_UP = 10_000;
    private static final int READS = 20_000;
    private static final int NOTED_READS = 4_000;
    private static final int WRITES = 3_000;
    private static final int OWN = 50;
    private static final Duration VECTORS = Duration.ofMinutes(10);

    private final Progress progress;

    public LoadBench(Progress progress) {
        this.progress = progress;
    }

    /// What was measured over HTTP.
    private record Answers(Burst floor, Burst reads, Burst noted, Burst writes) {}

    /// Measures, and writes the page.
    public void run() throws Exception {
        try (Scratch home = Scratch.folder("load")) {
            Answers answers = answers(Program.in(home.folder()));
            progress.say("single inserts into plain H2");
            double inserts = plainInserts(home.folder().resolve("plain"));
            progress.say("entries of the audit log");
            AppendCost append = AppendCost.measure(home.folder().resolve("append"));
            progress.say("wrote %s".formatted(page(answers, inserts, append).write("load.md")));
        }
    }

    private Answers answers(Program program) throws Exception {
        try (Server server = Server.demo(program)) {
            URI url = URI.create(server.url());
            Server.Account enterprise = server.account("ENTERPRISE");
            ApiClient client = new ApiClient();
            client.updateBaseUri(server.url());
            List<String> offers = offers(client);
            String token = token(client, enterprise);
            client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
            List<String> own = own(client);

            progress.say("warming up");
            Burst.of(url, token, CALLERS, WARM_UP, (line, number) -> line.get(one(offers, number)));
            Burst.of(url, token, CALLERS, WARM_UP / 10, (line, number) -> line.get(one(own, number)));
            Burst.of(url, token, CALLERS, WARM_UP / 10, LoadBench::post);
            progress.say("waiting for the vectors of what was posted");
            HouseApi house = new HouseApi(client);
            Within.limit(
                    VECTORS,
                    "all vectors",
                    () -> Optional.of(house.health().getVectors())
                            .filter(now -> now.getReady().equals(now.getTotal())));
            Burst floor = told("floor", Burst.of(url, "", CALLERS, READS, (line, number) -> line.get("/health/live")));
            Burst reads = told(
                    "reads", Burst.of(url, token, CALLERS, READS, (line, number) -> line.get(one(offers, number))));
            Burst noted = told(
                    "noted reads",
                    Burst.of(url, token, CALLERS, NOTED_READS, (line, number) -> line.get(one(own, number))));
            Burst writes = told("writes", Burst.of(url, token, CALLERS, WRITES, LoadBench::post));
            return new Answers(floor, reads, noted, writes);
        }
    }

    private Burst told(String what, Burst burst) {
        progress.say("%s: %,.0f a second, p95 %.2f ms"
                .formatted(what, burst.perSecond(), burst.latencies().at(0.95)));
        return burst;
    }

    private static String one(List<String> paths, int number) {
        return paths.get(number % paths.size());
    }

    private static List<String> offers(ApiClient client) throws ApiException {
        return new CatalogueApi(client)
                .searchAchievements(null, null, null, null, null, null, null, 100, null).getItems().stream()
                        .map(item -> "/api/v1/achievements/" + item.getId())
                        .toList();
    }

    private static String token(ApiClient client, Server.Account account) throws ApiException {
        return new LoginApi(client)
                .logIn(new Credentials().username(account.username()).password(account.password()))
                .getAccess();
    }

    /// Challenges with a confidential part, which its own organisation reads.
    private static List<String> own(ApiClient client) throws ApiException {
        ChallengesApi challenges = new ChallengesApi(client);
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < OWN; i++) {
            ChallengeDraft draft = new ChallengeDraft()
                    .title("压力测试用的保密难题 第%d号".formatted(i))
                    .problem("读取本单位的保密难题，每次都要记入审计日志。")
                    .confidential("仅本单位可见的参数。");
            paths.add("/api/v1/challenges/"
                    + challenges.postChallenge(draft, null).getId());
        }
        return paths;
    }

    private static void post(Line line, int number) throws IOException {
        line.post("/api/v1/challenges", """
                {"title": "压力测试的技术难题 第%d号",
                 "problem": "多个写入者同时发布难题：每一条都须写入记录、版本、审计与索引事件。"}""".formatted(number));
    }

    /// The least that a durable write can cost here: one row, one commit, one thread, nothing else.
    private static double plainInserts(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file + ";WRITE_DELAY=0")) {
            connection.createStatement().execute("create table plain (id int primary key, body varchar)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into plain values (?, ?)")) {
                long began = System.nanoTime();
                for (int i = 0; i < WRITES; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "x".repeat(1000));
                    insert.executeUpdate();
                    connection.commit();
                }
                return WRITES / ((System.nanoTime() - began) / 1e9);
            }
        }
    }

    private static ResultPage page(Answers answers, double inserts, AppendCost append) {
        ResultPage page = new ResultPage("Signed-in users, writes and the audit log under load", "./duijie bench load");
        page.paragraph(
                "The demo's server on the embedded default (H2, in-process index) and %d callers on the same two cores, each on a kept connection with one request at a time. The times are the callers'. The access token is checked, and the session, the account with its roles and the memberships of its organisation are read from the store at each request. Reads are measured when all vectors are made; while challenges are posted, vectors of those before are made in the background."
                        .formatted(CALLERS));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("`GET /achievements/{id}`, signed in", answers.reads(), "p95 ≤ 10 ms, ≥ 1,500/s"));
        rows.add(row("`GET /challenges/{id}`, confidential, noted in the audit log", answers.noted(), ""));
        rows.add(row("`POST /challenges`", answers.writes(), "≥ 300/s"));
        rows.add(row("floor: `GET /health/live`, the web server and the callers alone", answers.floor(), ""));
        page.table(List.of("what", "calls", "p50", "p95", "p99", "per second", "wanted"), rows);
        page.paragraph(
                "For comparison, one thread that commits one row of 1,000 characters at a time to plain H2, in its own process, with nothing else and as durably (`WRITE_DELAY=0`): %,.0f a second."
                        .formatted(inserts));
        page.heading("What an entry of the audit log costs");
        page.table(
                List.of("what", "measured", "wanted"),
                List.of(
                        List.of(
                                "what one more entry adds to a command's transaction",
                                millis(append.millisPerStep()),
                                "≤ 0.3 ms"),
                        List.of(
                                "a transaction of one entry, p50",
                                millis(append.one().at(0.5)),
                                ""),
                        List.of(
                                "a transaction of %d entries, p50".formatted(AppendCost.STEPS),
                                millis(append.many().at(0.5)),
                                ""),
                        List.of(
                                "entries put in order, hashed and signed in a second",
                                "%,.0f".formatted(append.sequenced()),
                                "")));
        return page;
    }

    private static List<String> row(String what, Burst burst, String wanted) {
        Latencies latencies = burst.latencies();
        List<String> cells = new ArrayList<>(List.of(what, "%,d".formatted(latencies.count())));
        cells.addAll(latencies.cells());
        cells.add("%,.0f".formatted(burst.perSecond()));
        cells.add(wanted);
        return cells;
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.3f ms", millis);
    }
}
