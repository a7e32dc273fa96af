package org.duijie.proof.log;

import java.time.Instant;
import org.duijie.proof.Hash;

/// The signed end of an export: after `previous`, the log's last note, nothing else followed when this was signed. It
/// belongs to the export and not to the log; without it, whoever cuts an export behind an earlier checkpoint would hold
/// a whole one.
///
/// ```
/// duijie.example.cn/audit
/// end
/// time 2026-11-26T19:37:00.123456Z
/// previous CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
///
/// — duijie.example.cn/audit Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp…
/// ```
public record Closing(LogName log, Instant time, Hash previous, NoteSignature signature) implements Note {
    public Closing {
        time = Canonical.moment(time);
    }

    static Closing sign(SigningKey key, Instant time, Hash previous) {
        Instant moment = Canonical.moment(time);
        return new Closing(key.log(), moment, previous, key.sign(body(key.log(), moment, previous)));
    }

    static Closing read(NoteLines lines) {
        return new Closing(
                lines.log(),
                Canonical.time(lines.labelled(2, "time")),
                Canonical.hash(lines.labelled(3, "previous")),
                lines.signature());
    }

    @Override
    public String body() {
        return body(log, time, previous);
    }

    private static String body(LogName log, Instant time, Hash previous) {
        return "%s\nend\ntime %s\nprevious %s\n".formatted(log, Canonical.time(time), previous);
    }

    @Override
    public String toString() {
        return "end of an export of %s at %s".formatted(log, time);
    }
}
