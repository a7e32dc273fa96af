package org.duijie.proof.log;

import java.time.Instant;
import java.util.Optional;
import org.duijie.proof.Frontier;
import org.duijie.proof.Hash;
import org.jspecify.annotations.Nullable;

/// Follows a log from its first entry and breaks at the first part that does not belong there. Writing an export and
/// verifying one are both this, so what the verifier would refuse is never written.
///
/// It holds a frontier and the keys, however long the log is.
final class LogCheck {
    private KeyChain keys;
    private Frontier frontier = Frontier.EMPTY;
    private Instant time = Instant.EPOCH;
    private Hash note = Hash.OF_NOTHING;
    private long covered;
    private long checkpoints;
    private boolean ended;
    private @Nullable Checkpoint latest;
    private @Nullable Instant begun;

    LogCheck(VerifierKey first) {
        keys = KeyChain.of(first);
    }

    void entry(Entry entry) {
        requireOpen();
        if (entry.sequence() != size()) {
            throw broken(Fault.SEQUENCE, "entry %d stands where entry %d should".formatted(entry.sequence(), size()));
        }
        requireTime("entry " + entry.sequence(), entry.time());
        frontier = frontier.append(entry.leaf());
        goOn(entry.time());
    }

    /// Whether it is signed comes first: only then does it say anything about entries.
    void note(Note next) {
        requireOpen();
        if (!next.signedBy(keys.last())) {
            throw broken(
                    Fault.SIGNATURE,
                    "the %s is not signed by key %s of log %s"
                            .formatted(name(next), keys.last().id(), keys.log()));
        }
        if (!next.previous().equals(note)) {
            throw broken(
                    Fault.CHAIN,
                    "the %s does not follow the checkpoint or rotation before it; one was dropped, moved"
                                    .formatted(name(next))
                            + " or put in between");
        }
        requireTime("the " + name(next), next.time());
        switch (next) {
            case Checkpoint checkpoint -> cover(checkpoint);
            case Rotation rotation -> rotate(rotation);
            case Closing _ -> end();
        }
        note = next.hash();
        goOn(next.time());
    }

    long size() {
        return frontier.size();
    }

    Hash root() {
        return frontier.root();
    }

    Hash lastNote() {
        return note;
    }

    Instant time() {
        return time;
    }

    KeyChain keys() {
        return keys;
    }

    /// The time of whatever stood first.
    Optional<Instant> begun() {
        return Optional.ofNullable(begun);
    }

    Optional<Checkpoint> latest() {
        return Optional.ofNullable(latest);
    }

    /// How many entries are under a checkpoint.
    long covered() {
        return covered;
    }

    long checkpoints() {
        return checkpoints;
    }

    boolean ended() {
        return ended;
    }

    private void cover(Checkpoint checkpoint) {
        if (checkpoint.size() != size()) {
            throw new Broken(
                    Fault.SEQUENCE,
                    Math.min(size(), checkpoint.size()),
                    "the checkpoint covers %d entries, %d stand before it".formatted(checkpoint.size(), size()));
        }
        if (!checkpoint.root().equals(root())) {
            throw new Broken(
                    Fault.ROOT,
                    covered,
                    covered == size()
                            ? "the checkpoint signs other entries than those before it"
                            : "of entries %d to %d at least one is not what was signed".formatted(covered, size() - 1));
        }
        covered = size();
        checkpoints++;
        latest = checkpoint;
    }

    /// A rotation between entries and their checkpoint could be moved among them unseen.
    private void rotate(Rotation rotation) {
        requireCovered("the rotation");
        try {
            keys = keys.and(rotation);
        } catch (Broken e) {
            throw broken(e.fault(), String.valueOf(e.getMessage()));
        }
    }

    private void end() {
        requireCovered("the end");
        if (checkpoints == 0) {
            throw broken(Fault.TRUNCATED, "there is no checkpoint before the end");
        }
        ended = true;
    }

    private void requireCovered(String what) {
        if (covered != size()) {
            throw new Broken(
                    Fault.SEQUENCE,
                    covered,
                    "%s stands before the checkpoint over entries %d to %d".formatted(what, covered, size() - 1));
        }
    }

    private void goOn(Instant next) {
        time = next;
        begun = begun == null ? next : begun;
    }

    private void requireOpen() {
        if (ended) {
            throw broken(Fault.MALFORMED, "something stands behind the end");
        }
    }

    private void requireTime(String what, Instant next) {
        if (next.isBefore(time)) {
            throw broken(
                    Fault.TIME,
                    "%s is of %s, before what stands in front of it (%s)"
                            .formatted(what, Canonical.time(next), Canonical.time(time)));
        }
    }

    private Broken broken(Fault fault, String why) {
        return new Broken(fault, size(), why);
    }

    private static String name(Note note) {
        return switch (note) {
            case Checkpoint _ -> "checkpoint";
            case Rotation _ -> "rotation";
            case Closing _ -> "end";
        };
    }
}
