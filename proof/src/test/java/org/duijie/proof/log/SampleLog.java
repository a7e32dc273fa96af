package org.duijie.proof.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duijie.proof.Hash;

/// A log that is written line by line, each a second later than the one before, and can be exported at any point.
final class SampleLog {
    static final LogName NAME = new LogName("duijie.example.cn/audit");
    static final Instant START = Instant.parse("2026-11-26T19:37:00.123456Z");

    /// Entries and notes in their order.
    final List<Object> parts = new ArrayList<>();

    final SigningKey first;
    LogWriter writer;
    private SigningKey current;
    private Instant now = START;

    SampleLog() {
        this(SigningKey.generate(NAME));
    }

    SampleLog(SigningKey first) {
        this.first = first;
        current = first;
        writer = LogWriter.start(first);
    }

    /// Seven entries, four checkpoints of which one says that nothing was added, two keys and one rotation.
    static SampleLog sample() {
        return new SampleLog()
                .entries(3)
                .checkpoint()
                .entries(2)
                .checkpoint()
                .checkpoint()
                .rotate()
                .entries(2)
                .checkpoint();
    }

    SampleLog entries(int number) {
        for (int i = 0; i < number; i++) {
            entry("entry %d 公示".formatted(writer.head().size()));
        }
        return this;
    }

    SampleLog entry(String text) {
        parts.add(writer.append(tick(), text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    SampleLog checkpoint() {
        parts.add(writer.checkpoint(tick()));
        return this;
    }

    SampleLog rotate() {
        current = SigningKey.generate(NAME);
        parts.add(writer.rotate(current, tick()));
        return this;
    }

    /// As if the process had been started again.
    SampleLog restart() {
        writer = LogWriter.resume(current, writer.head());
        return this;
    }

    VerifierKey firstKey() {
        return first.verifier();
    }

    SigningKey currentKey() {
        return current;
    }

    Entry entryAt(long sequence) {
        return parts.stream()
                .filter(part -> part instanceof Entry entry && entry.sequence() == sequence)
                .map(Entry.class::cast)
                .findFirst()
                .orElseThrow();
    }

    List<Checkpoint> checkpoints() {
        return parts.stream()
                .filter(Checkpoint.class::isInstance)
                .map(Checkpoint.class::cast)
                .toList();
    }

    Hash leaf(long index) {
        return entryAt(index).leaf();
    }

    byte[] export() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AuditExport export = AuditExport.to(out, firstKey());
            for (Object part : parts) {
                if (part instanceof Entry entry) {
                    export.entry(entry);
                } else {
                    export.note((Note) part);
                }
            }
            export.end(current, tick());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Verdict verify(byte[] export, AuditVerifier verifier) {
        try {
            return verifier.verify(new ByteArrayInputStream(export));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant tick() {
        now = now.plus(Duration.ofSeconds(1));
        return now;
    }

    static List<String> lines(byte[] export) {
        return new ArrayList<>(
                new String(export, StandardCharsets.US_ASCII).lines().toList());
    }

    static byte[] bytes(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
