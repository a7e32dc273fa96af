package org.duijie.client.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duijie.client.program.Program;

/// What can be sent to each operation, as duijie.yaml has it.
final class Contract {
    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract read() {
        Path file = Program.checkout().resolve("api/src/main/openapi/duijie.yaml");
        try {
            return new Contract(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What an operation takes.
    ///
    /// @param name such as `GET /api/v1/achievements/{id}`
    /// @param properties of its body, by their type
    record Operation(String name, List<String> queries, List<String> headers, Map<String, String> properties) {
        Operation {
            queries = List.copyOf(queries);
            headers = List.copyOf(headers);
            properties = Map.copyOf(properties);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .forEach(method -> operations.add(operation(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue()))));
        return operations;
    }

    private Operation operation(String name, JsonNode operation) {
        Map<String, Set<String>> parameters = new LinkedHashMap<>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolved(each);
            parameters
                    .computeIfAbsent(parameter.path("in").asText(), in -> new LinkedHashSet<>())
                    .add(parameter.path("name").asText());
        }
        Map<String, String> properties = new LinkedHashMap<>();
        JsonNode body = operation.path("requestBody").path("content").path("application/json");
        collect(body.path("schema"), properties, new HashSet<>());
        return new Operation(
                name,
                List.copyOf(parameters.getOrDefault("query", Set.of())),
                List.copyOf(parameters.getOrDefault("header", Set.of())),
                properties);
    }

    private void collect(JsonNode schema, Map<String, String> properties, Set<String> seen) {
        if (schema.has("$ref") && !seen.add(schema.path("$ref").asText())) {
            return;
        }
        JsonNode own = resolved(schema);
        own.path("allOf").forEach(part -> collect(part, properties, seen));
        if (own.path("properties") instanceof ObjectNode named) {
            named.properties()
                    .forEach(property -> properties.put(
                            property.getKey(),
                            resolved(property.getValue()).path("type").asText("object")));
        }
    }

    /// What a `$ref` refers to.
    private JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(document.at(node.path("$ref").asText().substring(1)))
                : node;
    }
}
