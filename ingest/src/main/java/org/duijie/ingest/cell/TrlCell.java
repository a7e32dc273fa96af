package org.duijie.ingest.cell;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.domain.Maturity.TrlScale;

/// 技术成熟度: “6”, “TRL 6”, “6级”, “六级”, “TRL6-7” (the lower one counts), “11级（GB/T 22900-2009）”.
public final class TrlCell {
    private static final Pattern LEVEL =
            Pattern.compile("(?:trl|第|level)?[-:]?(\\d{1,3})(?:\\.0)?(?:级|/9)?(?:[-~至](?:trl)?\\d{1,2}级?)?");
    private static final String CHINESE = "一二三四五六七八九";
    private static final int TOP = 9;
    private static final int TOP_OF_THIRTEEN = 13;

    private TrlCell() {}

    /// A level on a scale; 0 when the cell gives none.
    public record Level(int trl, TrlScale scale) {
        public static final Level NONE = new Level(0, TrlScale.NINE);
    }

    public static Level read(String cell, Remarks remarks) {
        String text = Plain.key(cell);
        if (text.isEmpty()) {
            return Level.NONE;
        }
        boolean thirteen = text.contains("22900");
        String bare = chineseToDigit(Plain.unbracketed(text.replaceAll("gb/?t?22900(-2009)?", "")));
        Matcher level = LEVEL.matcher(bare.toLowerCase(Locale.ROOT));
        if (!level.matches()) {
            remarks.add("trl.unreadable", "“%s” is not a readiness level: write 1 to 9".formatted(Excerpt.of(cell)));
            return Level.NONE;
        }
        int trl = Integer.parseInt(level.group(1));
        int top = thirteen ? TOP_OF_THIRTEEN : TOP;
        if (trl < 1 || trl > top) {
            throw new CellFault(
                    "trl.range",
                    "“%s” is not between 1 and %d: correct it, or name the scale (GB/T 22900-2009 goes to 13)"
                            .formatted(Excerpt.of(cell), top));
        }
        return new Level(trl, thirteen ? TrlScale.GBT22900 : TrlScale.NINE);
    }

    private static String chineseToDigit(String text) {
        Matcher word = Pattern.compile("第?([" + CHINESE + "])级").matcher(text);
        return word.matches() ? String.valueOf(CHINESE.indexOf(word.group(1)) + 1) : text;
    }
}
