package org.duijie.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.LinkedHashMap;
import java.util.Map;

/// How JSON is read: a key twice is an error, a decimal stays the decimal that was written.
final class Json {
    private Json() {}

    static ObjectReader strict() {
        return new ObjectMapper()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .reader()
                .forType(JsonNode.class);
    }

    static Map<String, JsonNode> cells(JsonNode object) {
        Map<String, JsonNode> cells = new LinkedHashMap<>();
        object.properties().forEach(entry -> cells.put(entry.getKey().strip(), entry.getValue()));
        return cells;
    }

    /// The parser's own words without its copy of the text, which may be confidential.
    static String reason(JsonProcessingException e) {
        String reason = e.getOriginalMessage();
        int quoted = reason.indexOf("\n");
        return (quoted < 0 ? reason : reason.substring(0, quoted)).replaceAll("'[^']*'", "…");
    }
}
