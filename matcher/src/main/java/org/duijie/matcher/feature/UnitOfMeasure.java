package org.duijie.matcher.feature;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// A unit as a dimension and a factor to what that dimension is counted in. An unknown unit is a dimension of its own,
/// so that it compares with its own like alone.
record UnitOfMeasure(Dimension dimension, double factor) {
    /// What is measured; the name is a known kind or the unit's own spelling.
    record Dimension(String name) {}

    private static final Map<String, UnitOfMeasure> KNOWN = Map.ofEntries(
            unit("%", "share", 1e-2),
            unit("‰", "share", 1e-3),
            unit("nm", "length", 1e-9),
            unit("um", "length", 1e-6),
            unit("μm", "length", 1e-6),
            unit("mm", "length", 1e-3),
            unit("cm", "length", 1e-2),
            unit("m", "length", 1),
            unit("米", "length", 1),
            unit("km", "length", 1e3),
            unit("公里", "length", 1e3),
            unit("ms", "time", 1e-3),
            unit("s", "time", 1),
            unit("秒", "time", 1),
            unit("min", "time", 60),
            unit("分钟", "time", 60),
            unit("h", "time", 3600),
            unit("小时", "time", 3600),
            unit("d", "time", 86_400),
            unit("天", "time", 86_400),
            unit("日", "time", 86_400),
            unit("个月", "time", 2_629_800),
            unit("年", "time", 31_557_600),
            unit("pa", "pressure", 1),
            unit("kpa", "pressure", 1e3),
            unit("mpa", "pressure", 1e6),
            unit("gpa", "pressure", 1e9),
            unit("bar", "pressure", 1e5),
            unit("mg", "mass", 1e-6),
            unit("g", "mass", 1e-3),
            unit("kg", "mass", 1),
            unit("公斤", "mass", 1),
            unit("t", "mass", 1e3),
            unit("吨", "mass", 1e3),
            unit("ug/l", "concentration", 1e-6),
            unit("μg/l", "concentration", 1e-6),
            unit("mg/l", "concentration", 1e-3),
            unit("g/l", "concentration", 1),
            unit("mg/m3", "concentration", 1e-6),
            unit("g/m3", "concentration", 1e-3),
            unit("w", "power", 1),
            unit("mw", "power", 1e-3),
            unit("kw", "power", 1e3),
            unit("hz", "frequency", 1),
            unit("khz", "frequency", 1e3),
            unit("元", "money", 1),
            unit("万元", "money", 1e4),
            unit("亿元", "money", 1e8),
            unit("次", "count", 1),
            unit("个", "count", 1));

    private static Map.Entry<String, UnitOfMeasure> unit(String spelling, String dimension, double factor) {
        return Map.entry(spelling, new UnitOfMeasure(new Dimension(dimension), factor));
    }

    /// MW and mW differ by their case alone, and MPa is never milli: the one pair is settled before cases are folded.
    static UnitOfMeasure of(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (plain.equals("MW")) {
            return new UnitOfMeasure(new Dimension("power"), 1e6);
        }
        String folded = plain.toLowerCase(Locale.ROOT);
        return KNOWN.getOrDefault(folded, new UnitOfMeasure(new Dimension("unit " + folded), 1));
    }
}
