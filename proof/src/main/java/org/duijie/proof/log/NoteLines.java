package org.duijie.proof.log;

import java.util.List;

/// The lines of a note that is being read: a body of four or five, an empty one, and the signature.
record NoteLines(String text, List<String> lines) {
    /// More than the longest note has.
    private static final int LONGEST = 1024;

    static NoteLines of(String text) {
        if (text.length() > LONGEST) {
            throw new Malformed("a note has at most %d characters, not %d".formatted(LONGEST, text.length()));
        }
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() < 7 || !lines.getLast().isEmpty()) {
            throw new Malformed(
                    "a note has four or five lines, an empty line and a line with the signature, each with a"
                            + " line feed at its end; here are %d line feeds".formatted(lines.size() - 1));
        }
        return new NoteLines(text, lines);
    }

    String kind() {
        return lines.get(1);
    }

    LogName log() {
        return new LogName(lines.getFirst());
    }

    String line(int number) {
        return lines.get(number);
    }

    String labelled(int number, String label) {
        return labelled(label, lines.get(number));
    }

    /// What stands behind the label of a line; receipts are written in such lines, too.
    static String labelled(String label, String line) {
        if (!line.startsWith(label + " ")) {
            throw Malformed.instead("a line that begins with “%s ”".formatted(label), line);
        }
        return line.substring(label.length() + 1);
    }

    NoteSignature signature() {
        String line = lines.get(lines.size() - 2);
        return new NoteSignature(line.substring(line.lastIndexOf(' ') + 1));
    }

    /// The note, if it prints as what was read: no line more, no other name at the signature.
    Note require(Note note) {
        if (!note.text().equals(text)) {
            throw new Malformed("lines, spaces or names are not exactly those of a note of its kind");
        }
        return note;
    }
}
