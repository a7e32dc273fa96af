package org.duijie.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A JSON file that is one array of objects, read object by object.
final class JsonArrayRows implements Rows {
    private final JsonParser json;

    JsonArrayRows(Path file) throws IOException, SourceFault {
        this.json = Json.strict().createParser(Utf8.open(file));
        if (!beginsWithArray()) {
            json.close();
            throw new SourceFault(
                    "source.syntax",
                    "%s does not begin with “[”: a .json file is one array of objects; one object a line is .jsonl"
                            .formatted(file));
        }
    }

    private boolean beginsWithArray() throws IOException {
        try {
            return json.nextToken() == JsonToken.START_ARRAY;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @Override
    public Optional<Raw> next() throws IOException, SourceFault {
        try {
            if (json.nextToken() == JsonToken.END_ARRAY || json.currentToken() == null) {
                return Optional.empty();
            }
            int line = json.currentTokenLocation().getLineNr();
            JsonNode node = json.readValueAsTree();
            return Optional.of(
                    node.isObject()
                            ? new Raw.Row(line, Json.cells(node))
                            : new Raw.Broken(
                                    line,
                                    "row.json",
                                    "this element is not an object: write {\"heading\": \"value\", …}"));
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    private static SourceFault broken(JsonProcessingException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return new SourceFault(
                "source.syntax",
                "the JSON breaks off in line %d: %s. Nothing after it can be read; mend it and try again"
                        .formatted(line, Json.reason(e)),
                e);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
