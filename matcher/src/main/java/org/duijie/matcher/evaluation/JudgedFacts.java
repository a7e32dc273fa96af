package org.duijie.matcher.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.duijie.domain.Achievement;
import org.duijie.domain.Coded;
import org.duijie.domain.Field;
import org.duijie.domain.Indicator;
import org.duijie.domain.Link;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Price;
import org.duijie.domain.RecordId;
import org.duijie.domain.Stage;
import org.duijie.domain.TextField;
import org.duijie.domain.TransferMode;
import org.duijie.matcher.feature.Figure;
import org.duijie.matcher.feature.NeedFacts;

/// What a line of a judged folder says beside its text, under the key `facts`: codes as the domain names them. Folders
/// of
/// others have titles only; a key that is missing says nothing.
final class JudgedFacts {
    private final JsonNode facts;

    JudgedFacts(JsonNode row) {
        this.facts = row.path("facts");
    }

    NeedFacts ofNeed(List<TextField> texts) {
        return new NeedFacts(
                fields(),
                code(Stage.class, facts.path("maturity"), Stage.UNKNOWN),
                region(),
                price("budget"),
                list("cooperation", node -> code(TransferMode.class, node, TransferMode.OTHER)),
                Figure.of(indicators("targets"), texts));
    }

    List<Field> fields() {
        return list("fields", node -> {
            String[] parts = node.asText().split(":", 2);
            return new Field(Field.Scheme.valueOf(parts[0]), parts[1], Field.Origin.DECLARED, parts[1]);
        });
    }

    Stage stage() {
        return code(Stage.class, facts.path("stage"), Stage.UNKNOWN);
    }

    String region() {
        return facts.path("region").asText("");
    }

    PartialDate dated() {
        return PartialDate.parse(facts.path("dated").asText(""));
    }

    List<Coded<TransferMode>> modes() {
        return list("modes", node -> Coded.of(code(TransferMode.class, node, TransferMode.OTHER)));
    }

    List<Link> links() {
        return list("links", node -> {
            String[] parts = node.asText().split(":", 2);
            return new Link(Link.Kind.valueOf(parts[0]), parts[1], RecordId.UNKNOWN);
        });
    }

    List<Achievement.Evaluation> evaluations() {
        return list(
                "evaluations",
                node -> new Achievement.Evaluation(
                        Coded.of(Achievement.Evaluation.Method.UNKNOWN),
                        node.path("evaluator").asText(),
                        PartialDate.parse(node.path("date").asText("")),
                        ""));
    }

    Price price(String key) {
        JsonNode price = facts.path(key);
        return price.isMissingNode()
                ? Price.UNKNOWN
                : new Price(
                        code(Price.Kind.class, price.path("kind"), Price.Kind.UNKNOWN),
                        new BigDecimal(price.path("min").asText("0")),
                        new BigDecimal(price.path("max").asText("0")),
                        price.path("currency").asText("CNY"),
                        "");
    }

    List<Indicator> indicators(String key) {
        return list(
                key,
                node -> new Indicator(
                        node.path("name").asText(""),
                        code(Indicator.Relation.class, node.path("relation"), Indicator.Relation.UNSTATED),
                        node.path("value").asText(""),
                        node.path("unit").asText(""),
                        node.path("raw").asText("")));
    }

    private <T> List<T> list(String key, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        facts.path(key).forEach(node -> list.add(read.apply(node)));
        return list;
    }

    private static <E extends Enum<E>> E code(Class<E> type, JsonNode node, E missing) {
        String name = node.asText("");
        if (name.isEmpty()) {
            return missing;
        }
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnreadableFolder("“%s” is no %s that a judged folder may name; expected one of %s"
                    .formatted(name, type.getSimpleName(), List.of(type.getEnumConstants())));
        }
    }
}
