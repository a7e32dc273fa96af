package org.duijie.proof.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.duijie.proof.Hash;

/// A short text that a log signed, in the form of c2sp.org/signed-note: lines, an empty line, and a line with the
/// signature. The first line is the log's name and the second tells the kinds apart, so that none passes for another.
///
/// Notes are a chain: each holds the hash of the one before it. None can be dropped, moved or put in between unseen.
public sealed interface Note permits Checkpoint, Rotation, Closing {
    LogName log();

    /// When it was signed, down to the microsecond.
    Instant time();

    /// The hash of the note before; of the first, [Hash#OF_NOTHING].
    Hash previous();

    NoteSignature signature();

    /// What is signed: lines that each end with a line feed.
    String body();

    /// The whole note, as it is kept and given away.
    default String text() {
        return "%s\n— %s %s\n".formatted(body(), log(), signature().value());
    }

    /// What the next note names as its previous one.
    default Hash hash() {
        return Hash.over(text().getBytes(StandardCharsets.UTF_8));
    }

    default boolean signedBy(VerifierKey key) {
        return key.log().equals(log()) && key.signed(body(), signature());
    }

    /// Reads any note; what [#text] wrote, and nothing else.
    ///
    /// @throws Malformed if it is not exactly that
    static Note parse(String text) {
        NoteLines lines = NoteLines.of(text);
        Note note = switch (lines.kind()) {
            case "rotation" -> Rotation.read(lines);
            case "end" -> Closing.read(lines);
            // Not one of a closed set: a checkpoint has its size there.
            default -> Checkpoint.read(lines);
        };
        return lines.require(note);
    }
}
