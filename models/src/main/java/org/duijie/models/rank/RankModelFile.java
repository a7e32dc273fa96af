package org.duijie.models.rank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Model files: versioned JSON, the same bytes for the same model.
public final class RankModelFile {
    private static final int FORMAT = 2;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private RankModelFile() {}

    private record Written(
            int format,
            ModelCard card,
            List<String> features,
            Calibration calibration,
            Linear linear,
            Forest forest,
            WrittenExperience experience) {}

    /// The model that comes with this program.
    public static RankModel shipped() {
        try (InputStream stream = RankModelFile.class.getResourceAsStream("ranker.json")) {
            if (stream == null) {
                throw new UnusableModel("this program was built without its ranking model: run ./duijie train");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), "the shipped model");
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped model could not be read", e);
        }
    }

    public static RankModel read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UnusableModel("the model file %s could not be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static RankModel parse(String json, String name) {
        try {
            int format = JSON.readTree(json).path("format").asInt(-1);
            if (format != FORMAT) {
                throw new UnusableModel(
                        "%s has format %d, this program reads format %d".formatted(name, format, FORMAT));
            }
            Written written = JSON.readValue(json, Written.class);
            Ranker ranker = new Ranker(
                    written.linear(), written.forest(), written.experience().read());
            return new RankModel(written.features(), ranker, written.calibration(), written.card());
        } catch (JsonProcessingException e) {
            throw new UnusableModel("%s is not a whole model file: %s".formatted(name, e.getOriginalMessage()));
        }
    }

    public static void write(RankModel model, Path file) throws IOException {
        Ranker ranker = model.ranker();
        Written written = new Written(
                FORMAT,
                model.card(),
                model.features(),
                model.calibration(),
                ranker.linear(),
                ranker.forest(),
                WrittenExperience.of(ranker.experience()));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, JSON.writeValueAsString(written) + "\n");
        Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
