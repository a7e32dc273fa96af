package org.duijie.client.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Plain HTTP to a server that may die at any moment: an answer, or none.
final class Wire implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String token;

    Wire(String url, String token) {
        this.url = url;
        this.token = token;
    }

    record Answer(int status, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException("an answer that is no JSON: " + body, e);
            }
        }
    }

    static String logIn(String url, String username, String password) {
        try (Wire wire = new Wire(url, "")) {
            String body = json(Map.of("username", username, "password", password));
            return wire.require("POST", "/api/v1/auth/token", Map.of(), body)
                    .json()
                    .path("access")
                    .asText();
        }
    }

    static String json(Map<String, ?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Nothing, if the server died before it had answered.
    Optional<Answer> send(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
