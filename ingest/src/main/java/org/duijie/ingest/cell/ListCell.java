package org.duijie.ingest.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lists in one cell. The strongest separator in the cell is the one that counts: “MOF/PVDF复合膜；抗污染” has two items.
public final class ListCell {
    private static final String STRONG = "[；;\\n\\r]+";
    private static final String CHINESE = "[、，]+";
    private static final String ANY_COMMA = "[、，,]+";
    private static final String SLASH = "(?<=\\p{IsHan})/(?=\\p{IsHan})";
    private static final String CODES = "[、，,；;/\\n\\r＋+]+";

    private ListCell() {}

    /// Keywords: a comma separates, a slash does so only between Chinese words.
    public static List<String> words(String cell) {
        return weaker(weaker(split(cell, STRONG), ANY_COMMA), SLASH);
    }

    /// Names of units or people, or titles: an ASCII comma separates only before Chinese, for “Brightwell Sensors Co.,
    /// Ltd.”.
    public static List<String> names(String cell) {
        return weaker(weaker(weaker(split(cell, STRONG), CHINESE), ",\\s*(?=\\p{IsHan})"), SLASH);
    }

    /// Splits by a weaker separator what no stronger one has split.
    private static List<String> weaker(List<String> items, String separator) {
        return items.size() == 1 ? split(items.getFirst(), separator) : items;
    }

    /// Whole lines or clauses: semicolons and line ends only.
    public static List<String> clauses(String cell) {
        return split(cell, STRONG);
    }

    /// Words of a vocabulary, where everything separates.
    public static List<String> codes(String cell) {
        return split(cell, CODES);
    }

    private static List<String> split(String cell, String separator) {
        List<String> items = new ArrayList<>();
        Arrays.stream(cell.split(separator))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .forEach(item -> {
                    if (!items.contains(item)) {
                        items.add(item);
                    }
                });
        return items;
    }
}
