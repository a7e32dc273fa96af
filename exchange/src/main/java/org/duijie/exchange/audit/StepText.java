package org.duijie.exchange.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// How a step is written in the log: lines of a name and a value, of which none is a text, a name or an id.
///
/// ```
/// duijie-step 1
/// at 2026-11-27T05:00:00.123456Z
/// action RECORD_CHANGED
/// by 5f0c…            (pseudonym; `anyone`; `house:TASK`)
/// for 81d2…           (pseudonym of the organisation, or -)
/// kind CHALLENGE
/// subject 77ab…       (pseudonym)
/// version 3
/// content 09fe…       (keyed hash of what it says, or -)
/// ```
public record StepText(
        Instant at,
        Action action,
        String actor,
        String organisation,
        String kind,
        String subject,
        long version,
        String content) {
    public static final String ANYONE = "anyone";
    public static final String HOUSE = "house:";
    public static final String NONE = "-";
    private static final String HEADER = "duijie-step 1";

    public String text() {
        return String.join(
                "\n",
                HEADER,
                "at " + at,
                "action " + action,
                "by " + actor,
                "for " + organisation,
                "kind " + kind,
                "subject " + subject,
                "version " + version,
                "content " + content,
                "");
    }

    /// Reads what [#text] wrote. Lines of a later release that this one does not know are passed over.
    public static StepText parse(String text) {
        Map<String, String> lines = new TreeMap<>();
        text.lines().forEach(line -> {
            int gap = line.indexOf(' ');
            if (gap > 0) {
                lines.put(line.substring(0, gap), line.substring(gap + 1));
            }
        });
        return new StepText(
                Instant.parse(required(lines, "at")),
                Action.valueOf(required(lines, "action")),
                required(lines, "by"),
                required(lines, "for"),
                required(lines, "kind"),
                required(lines, "subject"),
                Long.parseLong(required(lines, "version")),
                required(lines, "content"));
    }

    private static String required(Map<String, String> lines, String name) {
        String value = lines.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a step of the log lacks its line “%s”".formatted(name));
        }
        return value;
    }
}
