package org.duijie.client.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.duijie.client.access.RichHouse.Line;
import org.duijie.client.access.Tenants.Tenant;
import org.duijie.client.access.Things.Cell;
import org.duijie.client.program.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every cell of docs/ACCESS.md, asked over HTTP.
class AccessIT {
    private static final List<String> KINDS = List.of("achievements", "patents", "researchers", "organisations");
    private static final Set<String> OF_THE_ANSWER = Set.of("date", "x-request-id");

    @TempDir
    private Path home;

    @Test
    void every_cell_is_answered_as_the_table_says() throws Exception {
        List<String> standings = RichHouse.standings();
        try (RichHouse house = RichHouse.open(home)) {
            Wire wire = house.wire();
            People people = house.people();
            Things things = house.things();
            requireNoHits(wire, people, standings);
            List<String> wrong = new ArrayList<>();
            int asked = 0;
            for (Line line : RichHouse.lines()) {
                for (int i = 0; i < standings.size(); i++) {
                    if (!line.answers().get(i).equals("–")) {
                        ask(
                                wire,
                                people,
                                things,
                                line,
                                standings.get(i),
                                line.answers().get(i),
                                wrong);
                        asked++;
                    }
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(asked).isGreaterThan(1_000);
        }
    }

    private static void ask(
            Wire wire, People people, Things things, Line line, String standing, String expected, List<String> wrong)
            throws Exception {
        String cell = "%s %s as %s".formatted(line.operation(), line.relation(), standing);
        Cell thing;
        try {
            thing = things.cell(line.operation(), standing, line.relation());
        } catch (AssertionError unprepared) {
            wrong.add(cell + " was not prepared: " + unprepared.getMessage());
            return;
        }
        String token = people.token(standing);
        HttpResponse<String> answer = wire.send(token, thing.ask());
        if (!expected.equals(Integer.toString(answer.statusCode()))) {
            wrong.add("%s: %s expected, %d: %s".formatted(cell, expected, answer.statusCode(), answer.body()));
        } else if (expected.equals("404")) {
            HttpResponse<String> never = wire.send(
                    token, thing.ask().about(thing.id(), UUID.randomUUID().toString()));
            if (!said(answer).equals(said(never))) {
                wrong.add("%s: %s tells itself from what never was: %s".formatted(cell, said(answer), said(never)));
            }
        }
        if (line.operation().startsWith("DELETE") && answer.statusCode() == 204) {
            things.gone(thing.id());
        } else if (line.operation().endsWith("/logout")) {
            people.signIn(standing);
        } else if (line.operation().endsWith("/me/password") && answer.statusCode() == 204) {
            people.changed(standing, "another password 2027");
        }
    }

    /// Everything of an answer but when it was given and to which request.
    private static String said(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_THE_ANSWER);
        return answer.statusCode() + " " + headers + " " + answer.body();
    }

    /// Hits, counts and facets of everybody but its own people know nothing of a confidential record.
    private static void requireNoHits(Wire wire, People people, List<String> standings) throws Exception {
        assertThat(wire.get(people.administrator(Tenant.STRANGE), "/api/v1/achievements")
                        .path("facets")
                        .toString())
                .contains("新疆");
        String secret = URLEncoder.encode(Tenants.secret(Tenant.STRANGE), StandardCharsets.UTF_8);
        for (String kind : KINDS) {
            String all = "/api/v1/" + kind + "?limit=100";
            String found = "/api/v1/" + kind + "?q=" + secret;
            if (!kind.equals("organisations")) {
                JsonNode own = wire.get(people.administrator(Tenant.STRANGE), found);
                assertThat(own.path("total").asInt()).as(kind).isPositive();
                assertThat(own.toString()).contains(Tenants.secret(Tenant.STRANGE));
            }
            int open = wire.get("", all).path("total").asInt();
            for (String standing : standings) {
                JsonNode hits = wire.get(people.token(standing), found);
                assertThat(hits.path("total").asInt())
                        .as("%s as %s", kind, standing)
                        .isZero();
                assertThat(hits.path("items")).isEmpty();
                JsonNode seen = wire.get(people.token(standing), all);
                assertThat(seen.toString()).doesNotContain(Tenants.secret(Tenant.STRANGE), "新疆");
                assertThat(seen.path("total").asInt())
                        .isEqualTo(seen.path("items").size());
                assertThat(seen.path("total").asInt()).isGreaterThanOrEqualTo(open);
            }
        }
    }
}
