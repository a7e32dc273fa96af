package org.duijie.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.jspecify.annotations.Nullable;

/// How a file is to be taken in. Begin with [#from(String)] and add what is known.
public final class IntakeOptions {
    private final String sourceSystem;
    private final @Nullable RecordKind kind;
    private final String attestedBy;
    private final RecordId ownerOrg;
    private final @Nullable Path mapping;
    private final @Nullable Instant harvestedAt;

    private IntakeOptions(
            String sourceSystem,
            @Nullable RecordKind kind,
            String attestedBy,
            RecordId ownerOrg,
            @Nullable Path mapping,
            @Nullable Instant harvestedAt) {
        this.sourceSystem = sourceSystem;
        this.kind = kind;
        this.attestedBy = attestedBy;
        this.ownerOrg = ownerOrg;
        this.mapping = mapping;
        this.harvestedAt = harvestedAt;
    }

    /// Options that leave everything but the source to the file.
    ///
    /// @param sourceSystem the name under which the source's keys are unique; a re-import needs the same name
    public static IntakeOptions from(String sourceSystem) {
        if (sourceSystem.isBlank()) {
            throw new IllegalArgumentException("a source has a name (--source NAME)");
        }
        return new IntakeOptions(sourceSystem.strip(), null, "", RecordId.UNKNOWN, null, null);
    }

    /// What the rows are; without it the headings decide.
    public IntakeOptions ofKind(RecordKind rows) {
        return new IntakeOptions(sourceSystem, rows, attestedBy, ownerOrg, mapping, harvestedAt);
    }

    /// Who states that the file holds no state secret: for rows that say nothing themselves.
    public IntakeOptions attestedBy(String name) {
        return new IntakeOptions(sourceSystem, kind, name.strip(), ownerOrg, mapping, harvestedAt);
    }

    /// The organisation that owns the rows; without it the first unit of each row will.
    public IntakeOptions ownedBy(RecordId organisation) {
        return new IntakeOptions(sourceSystem, kind, attestedBy, organisation, mapping, harvestedAt);
    }

    /// A JSON file of further headings, laid out like the built-in `headings.json`.
    public IntakeOptions withMapping(Path file) {
        return new IntakeOptions(sourceSystem, kind, attestedBy, ownerOrg, file, harvestedAt);
    }

    /// When the file was fetched; without it, when it is read.
    public IntakeOptions harvestedAt(Instant time) {
        return new IntakeOptions(sourceSystem, kind, attestedBy, ownerOrg, mapping, time);
    }

    public String sourceSystem() {
        return sourceSystem;
    }

    public Optional<RecordKind> kind() {
        return Optional.ofNullable(kind);
    }

    /// Empty when nobody attests.
    public String attestedBy() {
        return attestedBy;
    }

    /// [RecordId#UNKNOWN] when the first unit decides.
    public RecordId ownerOrg() {
        return ownerOrg;
    }

    public Optional<Path> mapping() {
        return Optional.ofNullable(mapping);
    }

    public Optional<Instant> harvestedAt() {
        return Optional.ofNullable(harvestedAt);
    }
}
