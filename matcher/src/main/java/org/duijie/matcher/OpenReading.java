package org.duijie.matcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duijie.domain.Disclosure;
import org.duijie.domain.TextField;
import org.duijie.models.Encoder;
import org.duijie.models.Windows;
import org.duijie.models.text.Prose;
import org.duijie.models.text.Writing;

/// What encoders make of a text with a title that everyone may read, without a store to remember it.
public record OpenReading(Reading common, Reading english) {
    /// One for each of `texts`, whose first field is the title.
    public static List<OpenReading> of(Encoder encoder, List<List<TextField>> texts) {
        Map<String, float[]> common = vectors(encoder, texts, text -> true);
        Map<String, float[]> english = encoder.forEnglish()
                .map(second -> vectors(second, texts, text -> Writing.of(text) == Writing.ENGLISH))
                .orElse(Map.of());
        return texts.stream()
                .map(fields -> new OpenReading(reading(fields, common), reading(fields, english)))
                .toList();
    }

    private static Map<String, float[]> vectors(
            Encoder encoder, List<List<TextField>> texts, Predicate<String> wanted) {
        List<String> read = texts.stream()
                .filter(fields -> wanted.test(whole(fields)))
                .flatMap(fields -> Stream.of(whole(fields), title(fields)))
                .distinct()
                .toList();
        List<float[]> vectors = Windows.encode(encoder, read);
        Map<String, float[]> byText = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            byText.put(read.get(i), vectors.get(i));
        }
        return byText;
    }

    private static Reading reading(List<TextField> fields, Map<String, float[]> vectors) {
        float[] whole = vectors.get(whole(fields));
        float[] title = vectors.get(title(fields));
        if (whole == null || title == null) {
            return Reading.NONE;
        }
        boolean saysMore = !whole(fields).equals(title(fields));
        return new Reading(Map.of(Disclosure.PUBLIC, whole), saysMore ? Map.of(Disclosure.PUBLIC, title) : Map.of());
    }

    /// What an encoder reads of them.
    public static String whole(List<TextField> fields) {
        return Prose.of(String.join(
                "\n", fields.stream().map(field -> field.text().value()).toList()));
    }

    private static String title(List<TextField> fields) {
        return fields.isEmpty() ? "" : fields.getFirst().text().value();
    }

    /// As near as the nearer of the whole and the title.
    public Nearness nearness(NeedVectors need) {
        Nearness whole = nearness(need, common.wholes(), english.wholes());
        return common.titles().isEmpty() ? whole : whole.nearer(nearness(need, common.titles(), english.titles()));
    }

    private static Nearness nearness(
            NeedVectors need, Map<Disclosure, float[]> vectors, Map<Disclosure, float[]> second) {
        return Optional.ofNullable(vectors.get(Disclosure.PUBLIC))
                .map(vector -> Nearness.of(need, vector, Optional.ofNullable(second.get(Disclosure.PUBLIC))))
                .orElse(Nearness.UNKNOWN);
    }
}
