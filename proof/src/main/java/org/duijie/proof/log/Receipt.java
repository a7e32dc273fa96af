package org.duijie.proof.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.proof.Hash;
import org.duijie.proof.MerkleTree;

/// That one entry stands in a log, for whoever did what it says: the entry, its way to the root, and the checkpoint
/// that
/// signs the root. It can be checked without the log and without its keeper.
///
/// ```
/// duijie-receipt 1
/// entry SEQUENCE TIME BYTES
/// proof HASH          (a line for each sibling, the nearest first; none if the entry is alone)
///
/// …                   (the checkpoint, as a note)
/// ```
public record Receipt(Entry entry, List<Hash> proof, Checkpoint checkpoint) {
    private static final String HEADER = "duijie-receipt 1";

    /// An entry in Base64, 63 siblings and a note fit in.
    private static final int LONGEST = Entry.LONGEST / 3 * 4 + 8 * 1024;

    public Receipt {
        proof = List.copyOf(proof);
    }

    /// What is wrong with a receipt, or nothing if it holds. `keys` is one key and what rotations added to it.
    public static Optional<Fault> check(String text, KeyChain keys) {
        try {
            return parse(text).fault(keys);
        } catch (Malformed e) {
            return Optional.of(Fault.MALFORMED);
        }
    }

    /// What is wrong with it, or nothing if it holds.
    public Optional<Fault> fault(KeyChain keys) {
        if (!keys.signed(checkpoint)) {
            return Optional.of(Fault.SIGNATURE);
        }
        if (entry.time().isAfter(checkpoint.time())) {
            return Optional.of(Fault.TIME);
        }
        boolean included =
                MerkleTree.includes(checkpoint.root(), checkpoint.size(), entry.sequence(), entry.leaf(), proof);
        return included ? Optional.empty() : Optional.of(Fault.ROOT);
    }

    public String text() {
        StringBuilder text = new StringBuilder(HEADER);
        text.append("\nentry %d %s %s\n"
                .formatted(entry.sequence(), Canonical.time(entry.time()), Canonical.base64(entry.bytes())));
        proof.forEach(hash -> text.append("proof ").append(hash).append('\n'));
        return text.append('\n').append(checkpoint.text()).toString();
    }

    /// Reads a receipt, without judging it.
    ///
    /// @throws Malformed if it is not exactly what [#text] wrote
    public static Receipt parse(String text) {
        int gap = text.indexOf("\n\n");
        if (text.length() > LONGEST || gap < 0) {
            throw Malformed.instead("a receipt: lines, an empty line and a checkpoint", text);
        }
        String[] lines = text.substring(0, gap).split("\n", -1);
        if (lines.length < 2 || !lines[0].equals(HEADER)) {
            throw Malformed.instead("“%s” and a line with the entry".formatted(HEADER), text);
        }
        List<Hash> proof = new ArrayList<>();
        for (int i = 2; i < lines.length; i++) {
            proof.add(Canonical.hash(NoteLines.labelled("proof", lines[i])));
        }
        return new Receipt(
                entry(NoteLines.labelled("entry", lines[1])),
                proof,
                Checkpoint.parse(text.substring(gap + "\n\n".length())));
    }

    private static Entry entry(String line) {
        String[] values = line.split(" ", -1);
        if (values.length != 3) {
            throw Malformed.instead("“entry SEQUENCE TIME BYTES”", line);
        }
        return ExportLines.entry(values[0], values[1], values[2]);
    }

    /// Without the entry's bytes.
    @Override
    public String toString() {
        return "receipt for %s under %s".formatted(entry, checkpoint);
    }
}
