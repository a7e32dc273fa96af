package org.duijie.client.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/// Plain HTTP, because the generated client would not send what a stranger might.
record Wire(HttpClient http, String url) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A request as somebody might make it.
    ///
    /// @param body empty for none
    /// @param match what If-Match says; empty for nothing
    record Ask(String method, String path, String body, String match) {
        static Ask of(String method, String path, Map<String, ?> body) {
            return new Ask(method, path, body.isEmpty() ? "" : json(body), "");
        }

        Ask at(String version) {
            return new Ask(method, path, body, version);
        }

        /// The same about something else.
        Ask about(String id, String other) {
            return new Ask(method, path.replace(id, other), body.replace(id, other), match);
        }
    }

    static String json(Map<String, ?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param token empty for nobody
    HttpResponse<String> send(String token, Ask ask) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + ask.path()))
                .method(ask.method(), HttpRequest.BodyPublishers.ofString(ask.body()));
        if (!ask.body().isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!ask.match().isEmpty()) {
            request.header("If-Match", ask.match());
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// What a request that must be granted was answered with.
    JsonNode granted(String token, Ask ask) throws Exception {
        HttpResponse<String> answer = send(token, ask);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(
                    "%s %s: %d %s".formatted(ask.method(), ask.path(), answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    JsonNode get(String token, String path) throws Exception {
        return granted(token, new Ask("GET", path, "", ""));
    }

    JsonNode post(String token, String path, Map<String, ?> body) throws Exception {
        return granted(token, Ask.of("POST", path, body));
    }

    JsonNode put(String token, String path, Map<String, ?> body) throws Exception {
        return granted(token, Ask.of("PUT", path, body));
    }
}
