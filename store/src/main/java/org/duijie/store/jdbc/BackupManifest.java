package org.duijie.store.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a backup says of itself, as the last thing in it: a file that was cut short has none.
///
/// ```
/// duijie-backup 1
/// made 2026-11-27T05:00:00Z
/// database h2              (or postgresql: then only the folder's own files are in it)
/// file SHA256 NAME         (a line for each)
/// ```
///
/// @param schema the number of the newest migration
record BackupManifest(Instant made, String database, String schema, List<Part> parts) {
    static final String NAME = "MANIFEST";
    private static final String HEADER = "duijie-backup 1";

    record Part(String sha256, String name) {}

    BackupManifest {
        parts = List.copyOf(parts);
    }

    String text() {
        StringBuilder text = new StringBuilder(HEADER);
        text.append("\nmade ").append(made);
        text.append("\ndatabase ").append(database);
        text.append("\nschema ").append(schema).append('\n');
        parts.forEach(part -> text.append("file %s %s%n".formatted(part.sha256(), part.name())));
        return text.toString();
    }

    static BackupManifest parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 4 || !lines.getFirst().equals(HEADER)) {
            throw new BackupUnusable("The file is no backup of Duijie, or one of a newer release.");
        }
        List<Part> parts = new ArrayList<>();
        for (String line : lines.subList(4, lines.size())) {
            String[] words = line.split(" ", 3);
            if (words.length != 3 || !words[0].equals("file")) {
                throw new BackupUnusable("The backup's list of files is damaged: use another backup.");
            }
            parts.add(new Part(words[1], words[2]));
        }
        return new BackupManifest(
                Instant.parse(value(lines.get(1), "made ")),
                value(lines.get(2), "database "),
                value(lines.get(3), "schema "),
                parts);
    }

    private static String value(String line, String name) {
        if (!line.startsWith(name)) {
            throw new BackupUnusable("The backup's list of files is damaged: use another backup.");
        }
        return line.substring(name.length());
    }
}
