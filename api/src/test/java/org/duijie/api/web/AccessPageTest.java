package org.duijie.api.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.domain.access.AccessTable;
import org.duijie.domain.access.KeyScope;
import org.duijie.domain.access.Standing;
import org.junit.jupiter.api.Test;

/// docs/ACCESS.md is what the policy says, and it says something of every operation of the contract.
class AccessPageTest {
    private static final Path PAGE = Path.of("../docs/ACCESS.md");
    private static final Path CONTRACT = Path.of("src/main/openapi/duijie.yaml");
    private static final Pattern LINE = Pattern.compile(
            "^  (?<path>/\\S*):$|^    (?<method>get|post|put|delete|patch):$|^      operationId: (?<id>\\w+)$");

    /// What anybody may send without a login, and a search that is too long for an address.
    private static final Set<String> CHANGE_NOTHING_OF_THE_USERS =
            Set.of("logIn", "refresh", "register", "acceptInvitation", "resetPassword", "match");

    /// The operations of the contract in its order, as `GET /health` by their ids.
    private static Map<String, String> operations() throws IOException {
        Map<String, String> operations = new LinkedHashMap<>();
        String path = "";
        String method = "";
        for (String line : Files.readAllLines(CONTRACT)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                path = matcher.group("path") == null ? path : matcher.group("path");
                method = matcher.group("method") == null
                        ? method
                        : matcher.group("method").toUpperCase(Locale.ROOT);
                if (matcher.group("id") != null) {
                    operations.put(matcher.group("id"), method + " " + path);
                }
            }
        }
        return operations;
    }

    private static String row(Stream<String> cells) {
        return cells.collect(joining(" | ", "| ", " |"));
    }

    private static String table() throws IOException {
        Map<String, String> operations = operations();
        StringBuilder table = new StringBuilder();
        table.append(row(Stream.concat(
                        Stream.of("operation", "about", "key needs"),
                        Arrays.stream(Standing.values()).map(Standing::name))))
                .append('\n')
                .append("|---|---|---|")
                .append("---|".repeat(Standing.values().length))
                .append('\n');
        for (AccessTable.Line line : AccessTable.lines()) {
            table.append(row(Stream.concat(
                            Stream.of(
                                    "`" + operations.get(line.operation()) + "`",
                                    line.relation().name(),
                                    AccessTable.keyNeeds(line.operation())
                                            .map(KeyScope::name)
                                            .orElse("–")),
                            line.answers().stream().map(AccessPageTest::cell))))
                    .append('\n');
        }
        return table.toString();
    }

    private static String cell(OptionalInt status) {
        return status.isPresent() ? Integer.toString(status.getAsInt()) : "–";
    }

    @Test
    void the_table_says_something_of_every_operation_and_of_no_other() throws IOException {
        assertThat(operations()).hasSizeGreaterThan(70);
        assertThat(AccessTable.lines().stream().map(AccessTable.Line::operation).distinct())
                .containsExactlyInAnyOrderElementsOf(operations().keySet());
    }

    @Test
    void a_key_is_refused_wherever_it_lacks_the_scope_that_the_operation_needs() {
        assertThat(AccessTable.keyNeeds("no such operation")).isEmpty();
        for (AccessTable.Line line : AccessTable.lines()) {
            Optional<KeyScope> needed = AccessTable.keyNeeds(line.operation());
            boolean readerRefused = needed.isEmpty() || needed.get() != KeyScope.READ;
            assertThat(Set.of(401, 403).contains(answer(line, Standing.KEY_READ)) || !readerRefused)
                    .as(line.operation())
                    .isTrue();
            assertThat(Set.of(401, 403).contains(answer(line, Standing.KEY_WRITE)) || needed.isPresent())
                    .as(line.operation())
                    .isTrue();
        }
    }

    @Test
    void a_key_to_read_changes_nothing() throws IOException {
        assertThat(operations().entrySet().stream()
                        .filter(operation -> !operation.getValue().startsWith("GET "))
                        .map(Map.Entry::getKey)
                        .filter(id -> AccessTable.keyNeeds(id).equals(Optional.of(KeyScope.READ))))
                .containsExactlyInAnyOrderElementsOf(CHANGE_NOTHING_OF_THE_USERS);
    }

    private static int answer(AccessTable.Line line, Standing who) {
        return line.answers().get(List.of(Standing.values()).indexOf(who)).orElse(403);
    }

    @Test
    void the_documented_table_is_what_the_policy_says() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("| operation |");
        String head = from < 0 ? page : page.substring(0, from);
        String wanted = head + table();
        Path made = Files.writeString(Path.of("target/ACCESS.md"), wanted);
        assertThat(page)
                .as("%s is not what the policy says: copy %s over it", PAGE, made)
                .isEqualTo(wanted);
    }
}
