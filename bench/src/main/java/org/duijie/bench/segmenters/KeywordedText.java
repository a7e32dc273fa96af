package org.duijie.bench.segmenters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.domain.text.CanonicalText;

/// An abstract with the keywords that its authors gave it.
record KeywordedText(String title, String text, List<String> keywords) {
    static List<KeywordedText> read(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        List<KeywordedText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = json.readTree(line);
            List<String> keywords = new ArrayList<>();
            row.path("keywords")
                    .forEach(
                            word -> keywords.add(CanonicalText.of(word.asText()).value()));
            texts.add(new KeywordedText(
                    CanonicalText.of(row.path("title").asText()).value(),
                    CanonicalText.of(row.path("text").asText()).value(),
                    keywords));
        }
        return texts;
    }
}
