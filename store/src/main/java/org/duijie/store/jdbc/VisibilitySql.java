package org.duijie.store.jdbc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.access.Visibility;

/// The SQL reading of [Visibility], over a row of `record` named `r`. Values are bound, never written into the text.
final class VisibilitySql {
    private final Map<String, Object> values = new HashMap<>();

    private VisibilitySql() {}

    static Condition records(Viewer viewer) {
        return of(ReadingPolicy.records(viewer));
    }

    static Condition of(Visibility visibility) {
        VisibilitySql compiler = new VisibilitySql();
        String sql = compiler.sql(visibility);
        return new Condition(sql, compiler.values);
    }

    private String sql(Visibility visibility) {
        return switch (visibility) {
            case Visibility.Everything everything -> "true";
            case Visibility.Nothing nothing -> "false";
            case Visibility.UpTo upTo -> "r.disclosure = any(%s)".formatted(bound(namesUpTo(upTo.level())));
            case Visibility.OwnedBy owned ->
                "r.owner_org = %s".formatted(bound(owned.organisation().value()));
            case Visibility.Addressed addressed ->
                "exists (select 1 from record_audience a where a.record_id = r.id and a.party = any(%s))"
                        .formatted(bound(ids(addressed.parties())));
            case Visibility.InState in -> "r.state = any(%s)".formatted(bound(names(in.states())));
            case Visibility.All all -> joined(all.parts(), " and ", "true");
            case Visibility.Any any -> joined(any.parts(), " or ", "false");
        };
    }

    private String joined(List<Visibility> parts, String operator, String none) {
        return parts.isEmpty() ? none : parts.stream().map(this::sql).collect(Collectors.joining(operator, "(", ")"));
    }

    private String bound(Object value) {
        String name = "visible" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private static String[] namesUpTo(Disclosure level) {
        return names(Arrays.stream(Disclosure.values())
                .filter(disclosure -> disclosure.readableAt(level))
                .collect(Collectors.toSet()));
    }

    private static String[] names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static UUID[] ids(Set<RecordId> parties) {
        return parties.stream().sorted().map(RecordId::value).toArray(UUID[]::new);
    }
}
