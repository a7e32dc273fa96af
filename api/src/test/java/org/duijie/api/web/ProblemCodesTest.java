package org.duijie.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.api.words.Messages;
import org.duijie.api.words.Tongue;
import org.junit.jupiter.api.Test;

/// Codes are promises to clients: each one that the code can answer with has its words, and none is lost unnoticed.
class ProblemCodesTest {
    private static final Pattern PROBLEM = Pattern.compile(
            "(?:badRequest|notFound|RequestProblem\\.of|faulty)\\([^\"()]*(?:\\([^)]*\\))?[^\"()]*\"([a-z.-]+)\"");
    private static final Pattern FAULT = Pattern.compile("(?:fault|Fault\\.of)\\([^,()]+, \"([a-z.-]+)\"");

    @Test
    void every_code_in_the_source_has_words_in_both_languages() throws IOException {
        String source = source();
        Set<String> problems = found(PROBLEM, source);
        Set<String> faults = found(FAULT, source);
        assertThat(problems).contains("limit.range", "text.empty", "record.not-found", "challenge.invalid");
        assertThat(faults).contains("title.length", "amount.negative");
        for (Tongue tongue : Tongue.values()) {
            problems.forEach(code -> assertThat(Messages.in(tongue).find("problem." + code))
                    .as(code)
                    .isPresent());
            faults.forEach(code -> assertThat(Messages.in(tongue).find("fault." + code))
                    .as(code)
                    .isPresent());
        }
    }

    @Test
    void the_codes_that_clients_know_stay() {
        Set<String> known = Messages.in(Tongue.ZH).keys();
        assertThat(known)
                .contains(
                        "problem.text.empty",
                        "problem.text.too-long",
                        "problem.kind.unknown",
                        "problem.limit.range",
                        "problem.cursor.invalid",
                        "problem.record.not-found",
                        "problem.login.required",
                        "problem.login.wrong",
                        "problem.token.invalid",
                        "problem.role.missing",
                        "problem.rate.limited",
                        "problem.version.required",
                        "problem.version.stale",
                        "problem.body.malformed");
    }

    @Test
    void the_documented_tables_say_what_the_program_can_say() throws IOException {
        String tables = Files.readString(Path.of("../docs/PROBLEMS.md"));
        for (String kind : List.of("problem.", "fault.")) {
            for (String key : Messages.in(Tongue.ZH).keys()) {
                if (key.startsWith(kind)) {
                    assertThat(tables)
                            .contains("| `%s` | %s | %s |"
                                    .formatted(
                                            key.substring(kind.length()), cell(Tongue.EN, key), cell(Tongue.ZH, key)));
                }
            }
        }
        long said = Messages.in(Tongue.ZH).keys().stream()
                .filter(key -> key.startsWith("problem.") || key.startsWith("fault."))
                .count();
        assertThat(tables.lines().filter(line -> line.startsWith("| `"))).hasSize(Math.toIntExact(said));
    }

    private static String cell(Tongue tongue, String key) {
        return Messages.in(tongue).find(key).orElseThrow().replace("|", "\\|");
    }

    private static Set<String> found(Pattern pattern, String source) {
        Set<String> codes = new TreeSet<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }

    private static String source() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file).replaceAll("\\s+", " ")).append('\n');
            }
        }
        return all.toString();
    }
}
