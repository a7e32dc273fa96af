package org.duijie.ingest.cell;

/// A cell cut to a length that a message can carry.
public final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    public static String of(String cell) {
        String line = cell.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
