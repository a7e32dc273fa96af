package org.duijie.proof.log;

import java.util.List;

/// How the parts of an export are written, one a line. Words and values are parted by one space; all of it is ASCII.
///
/// ```
/// duijie-audit 1 KEY
/// entry SEQUENCE TIME BYTES LEAF
/// checkpoint SIZE ROOT TIME PREVIOUS SIGNATURE
/// rotation KEY TIME PREVIOUS SIGNATURE
/// end TIME PREVIOUS SIGNATURE
/// ```
///
/// A note is written without what is known already, the log's name, and is checked as the note that it stands for.
final class ExportLines {
    private static final String HEADER = "duijie-audit";
    private static final String FORMAT = "1";

    private ExportLines() {}

    static String header(VerifierKey first) {
        return line(HEADER, FORMAT, first);
    }

    static VerifierKey header(String line) {
        List<String> values = List.of(line.split(" ", -1));
        if (values.size() != 3 || !values.getFirst().equals(HEADER)) {
            throw Malformed.instead("an export's first line (%s %s KEY)".formatted(HEADER, FORMAT), line);
        }
        if (!values.get(1).equals(FORMAT)) {
            throw Malformed.instead("format %s, the one this release reads".formatted(FORMAT), values.get(1));
        }
        return VerifierKey.parse(values.get(2));
    }

    static String of(Entry entry) {
        return line(
                "entry", entry.sequence(), Canonical.time(entry.time()), Canonical.base64(entry.bytes()), entry.leaf());
    }

    static String of(Note note) {
        String time = Canonical.time(note.time());
        String signature = note.signature().value();
        return switch (note) {
            case Checkpoint checkpoint ->
                line("checkpoint", checkpoint.size(), checkpoint.root(), time, note.previous(), signature);
            case Rotation rotation -> line("rotation", rotation.next(), time, note.previous(), signature);
            case Closing _ -> line("end", time, note.previous(), signature);
        };
    }

    /// Reads a line and hands what it says to the check; `expected` is the entry that would come next.
    static void read(String line, LogName log, LogCheck check) {
        List<String> values = List.of(line.split(" ", -1));
        switch (values.getFirst()) {
            case "entry" -> check.entry(entry(values(values, 5), check.size()));
            case "checkpoint" -> check.note(checkpoint(values(values, 6), log));
            case "rotation" -> check.note(rotation(values(values, 5)));
            case "end" -> check.note(closing(values(values, 4), log));
            default -> throw Malformed.instead("a line of an entry, a checkpoint, a rotation or the end", line);
        }
    }

    /// Three values that say an entry; receipts write it in the same words.
    static Entry entry(String sequence, String time, String base64) {
        byte[] bytes = Canonical.base64("an entry", base64);
        if (bytes.length == 0 || bytes.length > Entry.LONGEST) {
            throw new Malformed("an entry has 1 to %d bytes, not %d".formatted(Entry.LONGEST, bytes.length));
        }
        return new Entry(Canonical.number(sequence), Canonical.time(time), bytes);
    }

    private static Entry entry(List<String> values, long expected) {
        Entry entry = entry(values.get(1), values.get(2), values.get(3));
        if (!entry.leaf().equals(Canonical.hash(values.get(4)))) {
            throw new Broken(
                    Fault.ENTRY,
                    expected,
                    "entry %d does not have the hash that stands beside it".formatted(entry.sequence()));
        }
        return entry;
    }

    private static Checkpoint checkpoint(List<String> values, LogName log) {
        return new Checkpoint(
                log,
                Canonical.number(values.get(1)),
                Canonical.hash(values.get(2)),
                Canonical.time(values.get(3)),
                Canonical.hash(values.get(4)),
                new NoteSignature(values.get(5)));
    }

    private static Rotation rotation(List<String> values) {
        return new Rotation(
                VerifierKey.parse(values.get(1)),
                Canonical.time(values.get(2)),
                Canonical.hash(values.get(3)),
                new NoteSignature(values.get(4)));
    }

    private static Closing closing(List<String> values, LogName log) {
        return new Closing(
                log, Canonical.time(values.get(1)), Canonical.hash(values.get(2)), new NoteSignature(values.get(3)));
    }

    private static List<String> values(List<String> values, int expected) {
        if (values.size() != expected) {
            throw new Malformed("a line of “%s” has %d words parted by single spaces, not %d"
                    .formatted(values.getFirst(), expected, values.size()));
        }
        return values;
    }

    private static String line(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return line.append('\n').toString();
    }
}
