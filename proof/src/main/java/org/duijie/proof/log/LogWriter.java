package org.duijie.proof.log;

import java.time.Instant;
import org.duijie.proof.CompletedNodes;
import org.duijie.proof.Frontier;
import org.duijie.proof.Hash;

/// Puts entries in order and signs what the log holds. It keeps nothing: whoever drives it stores what comes out,
/// together with [#head], in one transaction, and if that fails goes on with a new writer from the head that is stored.
/// Two writers on one head would fork the log, so only one may hold it at a time.
///
/// A clock that was set back does not stop the log: until it has caught up, the last time is used again.
///
/// Not for several threads.
public final class LogWriter {
    private SigningKey key;
    private Frontier frontier;
    private Instant time;
    private Hash note;

    private LogWriter(SigningKey key, LogHead head) {
        this.key = key;
        frontier = head.frontier();
        time = head.time();
        note = head.note();
    }

    /// A new log.
    public static LogWriter start(SigningKey key) {
        return resume(key, LogHead.first(key.verifier()));
    }

    /// Goes on with a log.
    public static LogWriter resume(SigningKey key, LogHead head) {
        if (!key.id().equals(head.key()) || !key.log().equals(head.log())) {
            throw new IllegalArgumentException("log %s is signed by key %s, not by key %s of log %s"
                    .formatted(head.log(), head.key(), key.id(), key.log()));
        }
        return new LogWriter(key, head);
    }

    public Entry append(Instant now, byte[] bytes) {
        return append(now, bytes, CompletedNodes.FORGOTTEN);
    }

    /// The next entry; `nodes` hears of what it completed in the tree.
    public Entry append(Instant now, byte[] bytes, CompletedNodes nodes) {
        Entry entry = new Entry(frontier.size(), notBefore(now), bytes);
        frontier = frontier.append(entry.leaf(), nodes);
        time = entry.time();
        return entry;
    }

    /// Signs what the log holds now. It may be signed again when nothing was added, to say that nothing was.
    public Checkpoint checkpoint(Instant now) {
        return signed(Checkpoint.sign(key, frontier.size(), frontier.root(), notBefore(now), note));
    }

    /// Hands over to another key; from here on that one signs.
    public Rotation rotate(SigningKey next, Instant now) {
        if (!next.log().equals(key.log()) || next.id().equals(key.id())) {
            throw new IllegalArgumentException("log %s signed by key %s cannot be handed to key %s of log %s"
                    .formatted(key.log(), key.id(), next.id(), next.log()));
        }
        Rotation rotation = signed(Rotation.sign(key, next.verifier(), notBefore(now), note));
        key = next;
        return rotation;
    }

    public LogHead head() {
        return new LogHead(key.log(), key.id(), frontier, time, note);
    }

    private <N extends Note> N signed(N next) {
        time = next.time();
        note = next.hash();
        return next;
    }

    private Instant notBefore(Instant now) {
        return now.isBefore(time) ? time : now;
    }
}
