package org.duijie.client.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.client.access.RichHouse;
import org.duijie.client.access.Things;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Program;
import org.duijie.client.program.Wire;
import org.duijie.client.program.Wire.Ask;

/// Sends every operation of the contract what nobody means, as everybody who may be there, and requires of each answer
/// that it is one: never a fault of the server's, always a listed code, and not a word about the inside.
public final class ContractFuzz implements AutoCloseable {
    private static final List<String> CALLERS = List.of(
            "ANONYMOUS",
            "ENTERPRISE",
            "INSTITUTION",
            "RESEARCHER",
            "OPERATOR",
            "ADMINISTRATOR",
            "KEY_READ",
            "KEY_WRITE");
    /// Tokens that nobody signed.
    private static final List<String> FORGED = List.of(
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJvcGVyYXRvciJ9.",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvcGVyYXRvciJ9.c2lnbmVk",
            "djk_00000000000040008000000000000001_x");
    private static final int OF_ONE_CELL = 6;
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat |Exception|io\\.micronaut|org\\.duijie|org\\.h2|java\\.(lang|util|net)\\.|SELECT |insert into");

    private final RichHouse house;
    private final Path home;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random;
    private final Mutation mutation;
    private final Map<String, Contract.Operation> operations;
    private final Set<String> codes;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> met = new TreeSet<>();
    private final Set<String> asked = new TreeSet<>();
    private int sent;

    /// Starts a server in a folder of its own.
    public ContractFuzz(Path home, long seed) throws Exception {
        this.home = home;
        this.house = RichHouse.open(home);
        this.random = new Random(seed);
        this.mutation = new Mutation(random);
        this.operations = Contract.read().operations().stream()
                .collect(Collectors.toMap(Contract.Operation::name, operation -> operation));
        this.codes = listed();
    }

    /// What was answered.
    ///
    /// @param statuses how often each status was
    /// @param codes of the problems that were met
    public record Score(int requests, int operations, Map<Integer, Integer> statuses, Set<String> codes) {
        public Score {
            statuses = Map.copyOf(statuses);
            codes = Set.copyOf(codes);
        }
    }

    private static Set<String> listed() throws IOException {
        Pattern row = Pattern.compile("\\| `([a-z0-9.-]+)` \\|.*");
        try (Stream<String> lines = Files.lines(Program.checkout().resolve("docs/PROBLEMS.md"))) {
            return lines.map(row::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    /// Sends so many requests, going round the operations, and checks the house afterwards.
    ///
    /// @param progress told the number of requests so far
    public Score run(int requests, IntConsumer progress) throws Exception {
        Map<String, Set<String>> roles = roles();
        List<RichHouse.Line> lines = RichHouse.lines();
        List<String> standings = RichHouse.standings();
        for (int round = 0; sent < requests; round++) {
            RichHouse.Line line = lines.get(round % lines.size());
            String caller = CALLERS.get(random.nextInt(CALLERS.size()));
            if (!line.answers().get(standings.indexOf(caller)).equals("–")) {
                cell(line, caller);
            }
            if (round % lines.size() == 0) {
                progress.accept(sent);
                signInAgain();
            }
        }
        signInAgain();
        requireSame(roles, roles());
        requireWhole();
        return new Score(sent, asked.size(), statuses, met);
    }

    private void signInAgain() throws Exception {
        for (String caller : CALLERS) {
            house.people().signIn(caller);
        }
    }

    private void cell(RichHouse.Line line, String caller) throws Exception {
        Things.Cell cell = prepared(line, caller);
        Ask ask = harmless(line.operation(), cell);
        asked.add(line.operation());
        for (int i = 0; i < OF_ONE_CELL; i++) {
            String token = random.nextInt(20) == 0
                    ? FORGED.get(random.nextInt(FORGED.size()))
                    : house.people().token(caller);
            Contract.Operation operation = operations.get(line.operation());
            Mutation.Sent request = mutation.of(
                    house.server().url(), token, java.util.Objects.requireNonNull(operation), ask, cell.id());
            check(caller, request);
        }
        house.things().gone(cell.id());
    }

    /// What was sent before may have ended a session that the preparation needs.
    private Things.Cell prepared(RichHouse.Line line, String caller) throws Exception {
        try {
            return house.things().cell(line.operation(), caller, line.relation());
        } catch (AssertionError ended) {
            signInAgain();
            return house.things().cell(line.operation(), caller, line.relation());
        }
    }

    /// The same request, unable to take away from its caller what later ones need.
    private Ask harmless(String operation, Things.Cell cell) throws Exception {
        Ask ask = cell.ask();
        return switch (operation) {
            case "POST /api/v1/me/erasure" -> Ask.of(ask.method(), ask.path(), Map.of("password", "not it"));
            case "PUT /api/v1/me/password" ->
                Ask.of(ask.method(), ask.path(), Map.of("present", "not it", "wanted", "another password 2027"));
            case "PUT /api/v1/members/{id}" ->
                ask.about(cell.id(), house.people().colleague());
            default -> ask;
        };
    }

    private void check(String caller, Mutation.Sent request) throws Exception {
        HttpResponse<String> answer;
        try {
            answer = http.send(request.request(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException hungUp) {
            throw new AssertionError(
                    "request %d, %s as %s was not answered".formatted(sent, request.told(), caller), hungUp);
        }
        sent++;
        int status = answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        List<String> wrong = new ArrayList<>();
        if (status >= 500) {
            wrong.add("a fault of the server's");
        }
        if (status >= 400) {
            String code = code(answer);
            met.add(code);
            if (!codes.contains(code)) {
                wrong.add("the code “" + code + "” is not listed");
            }
        }
        if (status >= 400 && INSIDE.matcher(answer.body()).find()) {
            wrong.add("the inside is told of");
        }
        if (answer.headers().firstValue("X-Request-Id").isEmpty()) {
            wrong.add("no request id");
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError("request %d, %s as %s: %s: %d %s"
                    .formatted(sent, request.told(), caller, wrong, status, answer.body()));
        }
    }

    private static String code(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            return "(no problem but " + type + ")";
        }
        return Wire.read(answer.body()).path("code").asText();
    }

    /// Which roles everybody has: no request gives itself one.
    private Map<String, Set<String>> roles() throws Exception {
        Map<String, Set<String>> roles = new TreeMap<>();
        for (String caller : CALLERS) {
            if (!caller.equals("ANONYMOUS") && !caller.startsWith("KEY")) {
                Set<String> own = new TreeSet<>();
                house.wire()
                        .get(house.people().token(caller), "/api/v1/me")
                        .path("roles")
                        .forEach(role -> own.add(role.asText()));
                roles.put(caller, own);
            }
        }
        return roles;
    }

    private static void requireSame(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        if (!before.equals(after)) {
            throw new AssertionError("roles were %s and are %s".formatted(before, after));
        }
    }

    private void requireWhole() throws Exception {
        String operator = house.people().token("OPERATOR");
        Wire wire = house.wire();
        String health = wire.get("", "/health").path("status").asText();
        JsonNode findings = wire.get(operator, "/api/v1/index/findings");
        if (!health.equals("UP")
                || !findings.path("missing").isEmpty()
                || !findings.path("surplus").isEmpty()
                || !findings.path("stale").isEmpty()) {
            throw new AssertionError("the house is %s, its index %s".formatted(health, findings));
        }
        Path export = Files.writeString(
                home.resolve("audit.txt"),
                wire.send(operator, Ask.of("GET", "/api/v1/audit/export", Map.of()))
                        .body());
        String key = wire.get("", "/api/v1/audit/keys").path("first").asText();
        Outcome verdict = new Program(home).run("verify-audit", export.toString(), "--key", key);
        if (verdict.exit() != 0) {
            throw new AssertionError("the audit log does not hold: " + verdict);
        }
        List<String> failures = house.server()
                .log()
                .lines()
                .filter(line -> line.contains("Exception") || line.contains(" ERROR "))
                .toList();
        if (!failures.isEmpty()) {
            throw new AssertionError("the log tells of failures: " + failures.subList(0, Math.min(5, failures.size())));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        house.close();
    }
}
