package org.duijie.api.words;

import org.duijie.domain.RecordKind;

/// Names of facets and of their values.
public final class FacetWords {
    private FacetWords() {}

    public static String name(String facet, Words words) {
        return words.text("facet." + facet);
    }

    /// The name of a value; “kind” means something else for each kind of record.
    public static String value(String facet, String value, RecordKind kind, Words words) {
        return switch (facet) {
            case "field" -> words.taxonomy("fields-sei", value);
            case "province" -> words.taxonomy("regions-gbt2260", value);
            case "stage" -> words.text("Stage." + value);
            case "transfer" -> words.text("TransferMode." + value);
            case "status" -> words.text("Patent.Status." + value);
            case "mode" -> words.text("Challenge.Mode." + value);
            case "language" -> words.text("Language." + value);
            case "kind" -> words.text((kind == RecordKind.PATENT ? "Patent.Type." : "Organisation.Kind.") + value);
            default -> value;
        };
    }
}
