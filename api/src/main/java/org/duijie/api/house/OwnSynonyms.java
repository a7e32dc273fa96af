package org.duijie.api.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.models.text.synonym.Synonyms;

/// What the operators of a house call things: `synonyms.tsv` in the data folder, beside the table that ships.
final class OwnSynonyms {
    private static final String FILE = "synonyms.tsv";

    private OwnSynonyms() {}

    static Synonyms in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Synonyms.shipped();
        }
        try {
            return Synonyms.shipped().with(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "%s cannot be read as UTF-8 text (%s): mend it or take it away.".formatted(file, e.getMessage()),
                    e);
        }
    }
}
