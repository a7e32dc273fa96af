package org.duijie.proof.log;

import java.time.Instant;
import org.duijie.proof.Hash;

/// The old key's word that from here on another one signs. Whoever holds only the first public key of a log follows
/// these to the last. From the next note on the old key counts no more.
///
/// ```
/// duijie.example.cn/audit
/// rotation
/// key duijie.example.cn/audit+8fa1b2c3+AXYZ…
/// time 2026-11-26T19:37:00.123456Z
/// previous CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
///
/// — duijie.example.cn/audit Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp…
/// ```
public record Rotation(VerifierKey next, Instant time, Hash previous, NoteSignature signature) implements Note {
    public Rotation {
        time = Canonical.moment(time);
    }

    static Rotation sign(SigningKey key, VerifierKey next, Instant time, Hash previous) {
        Instant moment = Canonical.moment(time);
        return new Rotation(next, moment, previous, key.sign(body(next, moment, previous)));
    }

    static Rotation read(NoteLines lines) {
        return new Rotation(
                VerifierKey.parse(lines.labelled(2, "key")),
                Canonical.time(lines.labelled(3, "time")),
                Canonical.hash(lines.labelled(4, "previous")),
                lines.signature());
    }

    @Override
    public LogName log() {
        return next.log();
    }

    @Override
    public String body() {
        return body(next, time, previous);
    }

    private static String body(VerifierKey next, Instant time, Hash previous) {
        return "%s\nrotation\nkey %s\ntime %s\nprevious %s\n"
                .formatted(next.log(), next, Canonical.time(time), previous);
    }

    @Override
    public String toString() {
        return "rotation of %s from key %s to %s at %s".formatted(log(), signature.key(), next.id(), time);
    }
}
