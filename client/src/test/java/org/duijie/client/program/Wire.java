package org.duijie.client.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// Plain HTTP, because the generated client would not send what a stranger might.
public record Wire(HttpClient http, String url) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// A request as somebody might make it.
    ///
    /// @param body empty for none
    public record Ask(String method, String path, String body, Map<String, String> headers) {
        public Ask {
            headers = Map.copyOf(headers);
        }

        public static Ask of(String method, String path, Map<String, ?> body) {
            return new Ask(method, path, body.isEmpty() ? "" : json(body), Map.of());
        }

        /// The same, of this version.
        public Ask at(String version) {
            return new Ask(method, path, body, Map.of("If-Match", version));
        }

        /// The same about something else.
        public Ask about(String id, String other) {
            return new Ask(method, path.replace(id, other), body.replace(id, other), headers);
        }
    }

    public static String json(Map<String, ?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What somebody is answered; nobody has an empty token.
    public HttpResponse<String> send(String token, Ask ask) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + ask.path()))
                .timeout(PATIENCE)
                .method(ask.method(), HttpRequest.BodyPublishers.ofString(ask.body()));
        if (!ask.body().isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        ask.headers().forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// What a request that must be granted was answered with.
    public JsonNode granted(String token, Ask ask) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(token, ask);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(
                    "%s %s: %d %s".formatted(ask.method(), ask.path(), answer.statusCode(), answer.body()));
        }
        return read(answer.body());
    }

    /// A body as JSON; an empty one has nothing in it.
    public static JsonNode read(String body) {
        try {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        } catch (IOException e) {
            throw new IllegalStateException("an answer that is no JSON: " + body, e);
        }
    }

    public JsonNode get(String token, String path) throws IOException, InterruptedException {
        return granted(token, new Ask("GET", path, "", Map.of()));
    }

    public JsonNode post(String token, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return granted(token, Ask.of("POST", path, body));
    }

    public JsonNode put(String token, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return granted(token, Ask.of("PUT", path, body));
    }
}
