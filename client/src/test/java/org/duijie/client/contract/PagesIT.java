package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Postgres;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.duijie.client.program.Wire;
import org.duijie.client.program.Within;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads every list that has pages to its end, while another process imports, changes and hides records between one
/// page
/// and the next.
class PagesIT {
    private static final Duration SHOWN = Duration.ofSeconds(20);
    private static final List<String> QUERIES = List.of("", "脱硝", "低温 脱硝");
    private static final String UNIT = "翻页大学";
    private static final int RECORDS = 30;
    private static final int PAGE = 7;
    /// Each of these is changed or hidden by one of the imports.
    private static final int RESTLESS = 6;

    /// A kind of record: where it is searched, and the cells that its rows have beside text.
    private enum Kind {
        ORGANISATION("organisations", "单位编号", "单位名称", "简介"),
        ALLIANCE("alliances", "联盟编号", "联盟名称", "公开简介"),
        ACHIEVEMENT("achievements", "成果编号", "成果名称", "成果简介"),
        PATENT("patents", "专利编号", "专利名称", "摘要"),
        RESEARCHER("researchers", "人员编号", "姓名", "个人简介"),
        CHALLENGE("challenges", "需求编号", "需求名称", "技术难题");

        private final String path;
        private final String key;
        private final String title;
        private final String text;

        Kind(String path, String key, String title, String text) {
            this.path = path;
            this.key = key;
            this.title = title;
            this.text = text;
        }

        private Map<String, String> more() {
            return switch (this) {
                case ORGANISATION -> Map.of("单位类型", "企业");
                case ALLIANCE -> Map.of("类型", "产业技术创新联盟", "法律形式", "协议型", "秘书处", UNIT, "对外责任主体", UNIT);
                case ACHIEVEMENT -> Map.of("完成单位", UNIT);
                case PATENT -> Map.of("专利类型", "发明", "专利权人", UNIT, "申请日", "2021-08-17", "公布日", "2021-12-03");
                case RESEARCHER -> Map.of("任职单位", UNIT, "认领状态", "未认领");
                case CHALLENGE -> Map.of("公开摘要", "低温脱硝", "发布单位", UNIT);
            };
        }

        Map<String, String> row(String number, String said, boolean open) {
            Map<String, String> row = new LinkedHashMap<>(more());
            row.put(key, name() + number);
            row.put(title, "低温脱硝" + number + path);
            row.put(text, said);
            row.put("披露范围", open ? "PUBLIC" : "OWNER");
            row.put("密级", "公开");
            return row;
        }
    }

    /// Somebody who reads a list to its end, page by page.
    private static final class Reader {
        private final String path;
        private final List<String> seen = new ArrayList<>();
        private Optional<String> cursor = Optional.of("");

        Reader(String path) {
            this.path = path;
        }

        boolean reads() {
            return cursor.isPresent();
        }

        void turn(Wire wire, String token) throws Exception {
            JsonNode page = wire.get(token, path + "&limit=" + PAGE + "&cursor=" + cursor.orElseThrow());
            page.path("items").forEach(item -> seen.add(name(item)));
            cursor = Optional.ofNullable(page.path("next").textValue());
        }

        private static String name(JsonNode item) {
            return Stream.of("id", "sequence")
                    .map(item::path)
                    .filter(JsonNode::isValueNode)
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @TempDir
    private Path home;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private Program program = new Program(Path.of(""));
    private Path settings = Path.of("");
    private Wire wire = new Wire(HttpClient.newHttpClient(), "");
    private String operator = "";

    @BeforeEach
    void serve() throws Exception {
        program = Program.in(home);
        Postgres postgres = Postgres.start();
        opened.add(postgres);
        settings = Files.write(home.resolve("house.properties"), postgres.settings(home));
        ingest(
                "first",
                IntStream.range(0, RECORDS)
                        .mapToObj(number -> row(number, saying(number)))
                        .toList());
        Path second = Files.createDirectory(home.resolve("second"));
        try (Stream<Path> files = Files.list(home.resolve("first"))) {
            for (Path file : files.toList()) {
                String called = file.getFileName().toString();
                if (called.endsWith(".secret") || called.startsWith("audit-")) {
                    Files.copy(file, second.resolve(called), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Server server = Server.serve(program, second, postgres.settings(home).toArray(String[]::new));
        opened.addFirst(server);
        wire = new Wire(HttpClient.newHttpClient(), server.url());
        Server.Account first = server.firstAdministrator();
        operator = wire.post(
                        "", "/api/v1/auth/token", Map.of("username", first.username(), "password", first.password()))
                .path("access")
                .asText();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable closed : opened) {
            closed.close();
        }
    }

    /// What the rows of all kinds say.
    private record Row(String number, String said, boolean open) {}

    private static Row row(int number, String said) {
        return new Row("%03d".formatted(number), said, true);
    }

    /// Texts of which none is worth the same to a search.
    private static String saying(int number) {
        return "脱硝催化剂。".repeat(number % 5) + "在低温下工作。".repeat(number % 7) + "抗硫。".repeat(number);
    }

    private void ingest(String folder, List<Row> rows) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "ingest",
                "--source",
                "pages",
                "--config",
                settings.toString(),
                "--data",
                home.resolve(folder).toString()));
        for (Kind kind : Kind.values()) {
            Path file = home.resolve(kind.path + ".jsonl");
            Files.write(
                    file,
                    rows.stream()
                            .map(row -> Wire.json(kind.row(row.number(), row.said(), row.open())))
                            .toList());
            command.add(file.toString());
        }
        Outcome outcome = program.run(command.toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome.toString()).isZero();
    }

    /// New records that say more, less and something else than those that are there, one that is changed and one that
    /// is
    /// hidden.
    private void meanwhile(int round) throws Exception {
        List<Row> rows = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> rows.add(row(100 + 10 * round + i, "脱硝低温".repeat(1 + 9 * i))));
        rows.add(row(500 + round, "废水脱氮。".repeat(50)));
        rows.add(row(2 * round, "低温脱硝".repeat(round)));
        rows.add(new Row("%03d".formatted(2 * round + 1), saying(2 * round + 1), false));
        rows.add(row(900 + round, "到此为止"));
        ingest("first", rows);
        for (Kind kind : Kind.values()) {
            String marker = "/api/v1/" + kind.path + "?q=" + encoded("%d%s".formatted(900 + round, kind.path));
            Within.limit(
                    SHOWN,
                    "the import is found: " + marker,
                    () -> Optional.of(wire.get("", marker).path("total").asInt())
                            .filter(found -> found > 0));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The ids of what nobody touches, and of what is hidden in the end.
    private Map<String, Integer> numbers(Kind kind) throws Exception {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        JsonNode page = wire.get("", "/api/v1/" + kind.path + "?limit=100");
        for (JsonNode item : page.path("items")) {
            String said = item.toString();
            IntStream.range(0, RECORDS)
                    .filter(number -> said.contains("低温脱硝%03d%s".formatted(number, kind.path)))
                    .forEach(number -> numbers.put(item.path("id").asText(), number));
        }
        assertThat(numbers).as("%s %s", kind, page).hasSize(RECORDS);
        return numbers;
    }

    @Test
    void what_stays_is_on_one_page_and_what_is_hidden_on_none_while_others_write() throws Exception {
        Map<Kind, Map<String, Integer>> numbers = new LinkedHashMap<>();
        Map<Reader, Kind> readers = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            numbers.put(kind, numbers(kind));
            QUERIES.forEach(q -> readers.put(new Reader("/api/v1/" + kind.path + "?q=" + encoded(q)), kind));
        }
        Reader audit = new Reader("/api/v1/audit/entries?");
        for (int round = 0; audit.reads() || readers.keySet().stream().anyMatch(Reader::reads); round++) {
            for (Reader reader : readers.keySet()) {
                if (reader.reads()) {
                    reader.turn(wire, "");
                }
            }
            if (audit.reads()) {
                audit.turn(wire, operator);
            }
            if (2 * round < RESTLESS) {
                meanwhile(round);
            }
        }

        readers.forEach((reader, kind) -> {
            Set<String> staying = numbers.getOrDefault(kind, Map.of()).entrySet().stream()
                    .filter(entry -> entry.getValue() >= RESTLESS)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(reader.seen)
                    .as(reader.path)
                    .filteredOn(staying::contains)
                    .containsExactlyInAnyOrderElementsOf(staying);
            assertThat(reader.seen.subList(2 * PAGE, reader.seen.size()))
                    .as("hidden before the third page of " + reader.path)
                    .doesNotContainAnyElementsOf(numbers.getOrDefault(kind, Map.of()).entrySet().stream()
                            .filter(entry -> entry.getValue() == 1 || entry.getValue() == 3)
                            .map(Map.Entry::getKey)
                            .toList());
        });
        long newest = Long.parseLong(audit.seen.getFirst());
        assertThat(audit.seen)
                .isEqualTo(LongStream.iterate(newest, number -> number >= 0, number -> number - 1)
                        .mapToObj(Long::toString)
                        .toList());
        assertThat(new TreeSet<>(audit.seen)).hasSizeGreaterThan(6 * RECORDS);
    }
}
