package org.duijie.api.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.domain.TextField;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;

/// A record at the level that its reader has. Whatever is shown of a record is asked for here.
public record Reading(CatalogueRecord record, Disclosure level) {
    public static Reading of(CatalogueRecord record, Viewer viewer) {
        return new Reading(record, ReadingPolicy.level(viewer, Guarded.of(record.envelope())));
    }

    public boolean byOwner() {
        return level == Disclosure.OWNER;
    }

    /// Whether a field that is no prose may be read; `byDefault` is its level in the field dictionary.
    public boolean may(String field, Disclosure byDefault) {
        return record.envelope().fields().of(field, byDefault).readableAt(level);
    }

    public List<TextField> fields() {
        return record.texts().stream()
                .filter(field -> field.disclosure().readableAt(level))
                .toList();
    }

    /// The fields that exist but are not for this reader: a page says so without saying what is in them.
    public List<TextField> withheld() {
        return record.texts().stream()
                .filter(field -> !field.disclosure().readableAt(level))
                .toList();
    }

    /// The readable texts as they are returned, by field: the texts that evidence offsets point into.
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields().forEach(field -> texts.put(field.name(), field.text().original()));
        return texts;
    }

    public Optional<String> text(String name) {
        return fields().stream()
                .filter(field -> field.name().equals(name))
                .map(field -> field.text().original())
                .findFirst();
    }

    /// A challenge posted anonymously names neither its poster nor the office to contact, except to its owner.
    public boolean namesOwner() {
        return byOwner() || !(record instanceof Challenge challenge) || !challenge.anonymous();
    }

    public RecordId owner() {
        return namesOwner() ? record.envelope().ownerOrg() : RecordId.UNKNOWN;
    }
}
