package org.duijie.client.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.duijie.client.program.Wire;
import org.duijie.client.program.Wire.Ask;

/// Makes of a request that would be granted one that nobody means.
final class Mutation {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> TYPES =
            List.of("text/plain", "application/xml", "multipart/form-data", "application/json; charset=utf-16", "x");
    /// Headers that every operation takes, whether it wants them or not.
    private static final List<String> COMMON =
            List.of("If-Match", "Idempotency-Key", "Accept-Language", "Accept", "X-Request-Id", "Cookie", "Origin");

    private final Random random;
    private final Hostile hostile;

    Mutation(Random random) {
        this.random = random;
        this.hostile = new Hostile(random);
    }

    /// A request as it is sent, and how it reads in a report.
    record Sent(HttpRequest request, String told) {}

    /// @param id the id in the request's address, if it has one
    Sent of(String url, String token, Contract.Operation operation, Ask ask, String id) {
        String path = ask.path();
        Map<String, String> headers = new TreeMap<>(ask.headers());
        byte[] body = ask.body().getBytes(StandardCharsets.UTF_8);
        String type = "application/json";
        String how;
        switch (random.nextInt(ask.method().equals("GET") ? 4 : 10)) {
            case 0 -> {
                String other = encoded(hostile.shortText());
                path = id.isEmpty() ? path + "/" + other : path.replace(id, other);
                how = "address";
            }
            case 1, 2 -> {
                path += (path.contains("?") ? "&" : "?") + queries(operation);
                how = "query";
            }
            case 3 -> {
                String name = pick(COMMON, operation.headers());
                headers.put(name, printable(hostile.shortText()));
                how = "header " + name;
            }
            case 4 -> {
                body = hostile.bytes(ask.body().isEmpty() ? "{}" : ask.body());
                how = "bytes";
            }
            case 5 -> {
                type = TYPES.get(random.nextInt(TYPES.size()));
                how = "type " + type;
            }
            default -> {
                body = properties(operation, ask.body()).getBytes(StandardCharsets.UTF_8);
                how = "body";
            }
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .method(ask.method(), BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", type);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return new Sent(request.build(), "%s %s (%s)".formatted(ask.method(), shortened(path), how));
    }

    private static String shortened(String path) {
        return path.substring(0, Math.min(path.length(), 200));
    }

    private String pick(List<String> common, List<String> own) {
        List<String> all = new ArrayList<>(common);
        all.addAll(own);
        return all.get(random.nextInt(all.size()));
    }

    /// The client refuses to send control characters in headers; raw connections do that elsewhere.
    private static String printable(String text) {
        String kept = text.replaceAll("[^\\x20-\\x7e]", "");
        return kept.isEmpty() ? "%00" : kept;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String queries(Contract.Operation operation) {
        List<String> names = new ArrayList<>(operation.queries());
        names.add("nothing");
        StringBuilder query = new StringBuilder();
        int count = random.nextInt(1, 4);
        for (int i = 0; i < count; i++) {
            query.append(i == 0 ? "" : "&")
                    .append(names.get(random.nextInt(names.size())))
                    .append('=')
                    .append(encoded(hostile.shortText()));
        }
        return query.toString();
    }

    /// The body with one to three of its properties changed, taken away, or given that are not theirs to give.
    private String properties(Contract.Operation operation, String body) {
        if (!(Wire.read(body) instanceof ObjectNode object)) {
            return body;
        }
        List<String> names = new ArrayList<>(operation.properties().keySet());
        names.sort(null);
        int count = random.nextInt(1, 4);
        for (int i = 0; i < count; i++) {
            if (names.isEmpty() || random.nextInt(4) == 0) {
                object.set(hostile.notTheirs(), hostile.value());
            } else {
                String name = names.get(random.nextInt(names.size()));
                if (random.nextInt(6) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, hostile.value());
                }
            }
        }
        return object.toString();
    }
}
