package org.duijie.ingest.cell;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.domain.Challenge;
import org.duijie.domain.Organisation;
import org.duijie.domain.Stage;
import org.duijie.domain.Taxonomy;
import org.duijie.domain.TransferMode;

/// All vocabularies: `values.json`, and behind it the taxonomy of the same thing where there is one.
///
/// `values.json` comes first, because a taxonomy may be coarser than the code (共建平台 is a mode of its own here).
public final class Vocabularies {
    private static final TypeReference<Map<String, Map<String, List<String>>>> LAYOUT = new TypeReference<>() {};
    /// Ends the name of a section that holds patterns instead of words.
    private static final String PHRASES = "~";

    private static final Map<Class<?>, String> TAXONOMIES = Map.of(
            Stage.class, "stages",
            TransferMode.class, "transfer-modes",
            Challenge.Payment.class, "payment-modes",
            Organisation.Kind.class, "organisation-kinds");

    private final Map<String, Map<String, List<String>>> values;
    private final Function<String, Taxonomy> taxonomies;
    private final Map<Class<?>, Vocabulary<?>> built = new ConcurrentHashMap<>();

    private Vocabularies(Map<String, Map<String, List<String>>> values, Function<String, Taxonomy> taxonomies) {
        this.values = values;
        this.taxonomies = taxonomies;
    }

    /// The vocabularies in the jar.
    ///
    /// @param taxonomies a taxonomy by its id
    public static Vocabularies shipped(Function<String, Taxonomy> taxonomies) {
        try (InputStream in = Vocabularies.class.getResourceAsStream("/org/duijie/ingest/values.json")) {
            if (in == null) {
                throw new IllegalStateException("the jar holds no values.json: build it again");
            }
            return new Vocabularies(new ObjectMapper().readValue(in, LAYOUT), taxonomies);
        } catch (IOException e) {
            throw new IllegalStateException("values.json in the jar cannot be read", e);
        }
    }

    @SuppressWarnings("unchecked") // the map holds a Vocabulary<E> under Class<E>, and nothing else writes to it
    public <E extends Enum<E>> Vocabulary<E> of(Class<E> codes) {
        return (Vocabulary<E>) built.computeIfAbsent(codes, c -> build(codes));
    }

    /// The words listed under a name that is no enumeration, as keys.
    public Set<String> words(String name, String code) {
        return values.getOrDefault(name, Map.of()).getOrDefault(code, List.of()).stream()
                .map(Plain::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The name of an enumeration in `values.json`: “Patent.Status”.
    static String name(Class<?> codes) {
        return codes.getName().substring(codes.getPackageName().length() + 1).replace('$', '.');
    }

    Set<String> names() {
        return values.keySet();
    }

    private <E extends Enum<E>> Vocabulary<E> build(Class<E> codes) {
        Vocabulary<E> vocabulary = new Vocabulary<>();
        Stream.of(codes.getEnumConstants()).forEach(code -> vocabulary.add(code.name(), code));
        values.getOrDefault(name(codes), Map.of())
                .forEach((code, words) -> words.forEach(word -> vocabulary.add(word, Enum.valueOf(codes, code))));
        values.getOrDefault(name(codes) + PHRASES, Map.of())
                .forEach((code, all) -> all.forEach(p -> vocabulary.addPhrase(p, Enum.valueOf(codes, code))));
        String taxonomy = TAXONOMIES.get(codes);
        if (taxonomy != null) {
            taxonomies.apply(taxonomy).entries().forEach(entry -> addAll(vocabulary, codes, entry));
        }
        return vocabulary;
    }

    private static <E extends Enum<E>> void addAll(Vocabulary<E> vocabulary, Class<E> codes, Taxonomy.Entry entry) {
        E code = Enum.valueOf(codes, entry.code());
        vocabulary.add(entry.zh(), code);
        vocabulary.add(entry.en(), code);
        entry.synonyms().forEach(word -> vocabulary.add(word, code));
    }
}
