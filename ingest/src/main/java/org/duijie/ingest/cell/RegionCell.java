package org.duijie.ingest.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.domain.Coded;
import org.duijie.domain.Taxonomy;

/// 所在地: a six-digit code, or a name from the outside in (“江西省赣州市章贡区”). Districts of one name exist in many cities, so a
/// name alone counts only where it is the only one.
public final class RegionCell {
    private static final int CODE_LENGTH = 6;

    private final Taxonomy regions;
    private final Map<String, List<Taxonomy.Entry>> byParent = new HashMap<>();
    private final Map<String, List<Taxonomy.Entry>> byName = new HashMap<>();

    public RegionCell(Taxonomy regions) {
        this.regions = regions;
        for (Taxonomy.Entry entry : regions.entries()) {
            byParent.computeIfAbsent(entry.parent(), p -> new ArrayList<>()).add(entry);
            names(entry)
                    .distinct()
                    .forEach(name ->
                            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(entry));
        }
    }

    private static Stream<String> names(Taxonomy.Entry entry) {
        return Stream.concat(Stream.of(entry.zh(), entry.en()), entry.synonyms().stream())
                .map(Plain::key);
    }

    public Coded<String> read(String cell, Remarks remarks) {
        String text = Plain.key(cell).replaceAll("[,;/、·\\-]", "");
        if (text.isEmpty()) {
            return Coded.of("");
        }
        if (text.matches("\\d{" + CODE_LENGTH + "}")) {
            return new Coded<>(code(text, cell, remarks), cell.strip());
        }
        List<Taxonomy.Entry> named = byName.getOrDefault(text, List.of());
        Optional<String> code = named.size() == 1 ? Optional.of(named.getFirst().code()) : inside("", text);
        if (code.isEmpty()) {
            remarks.add(
                    "value.unknown",
                    "“%s” is no region that this catalogue knows: give the six digits of GB/T 2260"
                            .formatted(Excerpt.of(cell)));
        }
        return new Coded<>(code.orElse(""), cell.strip());
    }

    /// The table holds a selection of counties: a code that it lacks still says which province is meant.
    private String code(String code, String cell, Remarks remarks) {
        if (regions.find(code).isPresent()) {
            return code;
        }
        boolean provinceKnown = regions.find(code.substring(0, 2) + "0000").isPresent();
        remarks.add(
                provinceKnown ? "region.unlisted" : "value.unknown",
                "“%s” is not in the table of regions of %s%s"
                        .formatted(
                                Excerpt.of(cell),
                                regions.asOf(),
                                provinceKnown ? "; it was kept for its province" : ""));
        return provinceKnown ? code : "";
    }

    /// Reads `text` as names of places inside `parent`; what is left after the last one known is ignored (a street).
    private Optional<String> inside(String parent, String text) {
        for (Taxonomy.Entry entry : byParent.getOrDefault(parent, List.of())) {
            Optional<String> name =
                    names(entry).filter(text::startsWith).reduce((a, b) -> a.length() >= b.length() ? a : b);
            if (name.isPresent()) {
                return inside(entry.code(), text.substring(name.get().length())).or(() -> Optional.of(entry.code()));
            }
        }
        return parent.isEmpty() ? cityFirst(text) : Optional.empty();
    }

    /// “赣州市章贡区” without its province.
    private Optional<String> cityFirst(String text) {
        for (Taxonomy.Entry province : byParent.getOrDefault("", List.of())) {
            Optional<String> found = insideOnly(province.code(), text);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> insideOnly(String parent, String text) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .filter(entry -> entry.code().endsWith("00"))
                .filter(entry -> names(entry).anyMatch(text::startsWith))
                .findFirst()
                .flatMap(entry -> inside(parent, text));
    }
}
