package org.duijie.ingest.normal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.ingest.heading.Columns;

/// A cell that holds something, under its column. A list of JSON reads like the joined text a spreadsheet would hold.
record FoundCell(Columns.Column column, JsonNode node) {
    String heading() {
        return column.heading();
    }

    String text() {
        return node.isArray() ? node.valueStream().map(FoundCell::plain).collect(Collectors.joining("；")) : plain(node);
    }

    private static String plain(JsonNode node) {
        return node.asText().strip();
    }

    /// The items of a JSON list as they are, or of a text as `split` takes it apart.
    List<String> items(Function<String, List<String>> split) {
        return node.isArray()
                ? node.valueStream()
                        .map(FoundCell::plain)
                        .filter(item -> !item.isEmpty())
                        .toList()
                : split.apply(text());
    }

    /// The objects in the cell, or an empty list for something that is no object.
    List<Map<String, JsonNode>> objects() {
        List<JsonNode> nodes = node.isArray() ? node.valueStream().toList() : List.of(node);
        return nodes.stream().allMatch(JsonNode::isObject)
                ? nodes.stream().map(FoundCell::cells).toList()
                : List.of();
    }

    private static Map<String, JsonNode> cells(JsonNode object) {
        Map<String, JsonNode> cells = new LinkedHashMap<>();
        object.properties().forEach(entry -> cells.put(entry.getKey(), entry.getValue()));
        return cells;
    }
}
