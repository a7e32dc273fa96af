package org.duijie.client.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.duijie.client.program.Wire;
import org.duijie.client.program.Wire.Ask;

/// Somebody's wire to a server that may die at any moment: an answer, or none.
final class FrailWire implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Wire wire;
    private final String token;

    FrailWire(String url, String token) {
        this.wire = new Wire(http, url);
        this.token = token;
    }

    record Answer(int status, String body) {
        JsonNode json() {
            return Wire.read(body);
        }
    }

    static String logIn(String url, String username, String password) {
        try (FrailWire anyone = new FrailWire(url, "")) {
            String body = Wire.json(Map.of("username", username, "password", password));
            return anyone.require("POST", "/api/v1/auth/token", Map.of(), body)
                    .json()
                    .path("access")
                    .asText();
        }
    }

    /// Nothing, if the server died before it had answered.
    Optional<Answer> send(String method, String path, Map<String, String> headers, String body) {
        try {
            HttpResponse<String> answer = wire.send(token, new Ask(method, path, body, headers));
            return Optional.of(new Answer(answer.statusCode(), answer.body()));
        } catch (IOException dead) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    Answer require(String method, String path, Map<String, String> headers, String body) {
        Answer answer = send(method, path, headers, body)
                .orElseThrow(() -> new AssertionError("no answer to %s %s".formatted(method, path)));
        if (answer.status() / 100 != 2) {
            throw new AssertionError(
                    "%s %s was answered with %d: %s".formatted(method, path, answer.status(), answer.body()));
        }
        return answer;
    }

    Answer get(String path) {
        return require("GET", path, Map.of(), "");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
