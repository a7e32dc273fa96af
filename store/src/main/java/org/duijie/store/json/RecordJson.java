package org.duijie.store.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.duijie.domain.Achievement;
import org.duijie.domain.Alliance;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Envelope;
import org.duijie.domain.Organisation;
import org.duijie.domain.Patent;
import org.duijie.domain.PatentPool;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Researcher;

/// Writes records as JSON and reads them back as they were. Safe for use by many threads.
public final class RecordJson {
    private final ObjectWriter whole;
    private final ObjectWriter content;
    private final Map<RecordKind, ObjectReader> readers = new EnumMap<>(RecordKind.class);

    public RecordJson() {
        JsonMapper mapper = mapper();
        whole = mapper.writer();
        for (RecordKind kind : RecordKind.values()) {
            readers.put(kind, mapper.readerFor(type(kind)));
        }
        JsonMapper sayings = mapper();
        sayings.configOverride(Envelope.class)
                .setIgnorals(JsonIgnoreProperties.Value.forIgnoredProperties("provenance"));
        content = sayings.writer();
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new DomainModule())
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .build();
        mapper.setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }

    private static Class<? extends CatalogueRecord> type(RecordKind kind) {
        return switch (kind) {
            case ACHIEVEMENT -> Achievement.class;
            case PATENT -> Patent.class;
            case RESEARCHER -> Researcher.class;
            case CHALLENGE -> Challenge.class;
            case ORGANISATION -> Organisation.class;
            case ALLIANCE -> Alliance.class;
            case POOL -> PatentPool.class;
        };
    }

    public String write(CatalogueRecord record) {
        try {
            return whole.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("record %s cannot be written as JSON".formatted(record.id()), e);
        }
    }

    /// Reads what [#write] wrote, in this release or an earlier one.
    public CatalogueRecord read(RecordKind kind, String body) {
        ObjectReader reader = readers.get(kind);
        if (reader == null) {
            throw new IllegalArgumentException("there is no reader for records of kind " + kind);
        }
        try {
            return reader.readValue(body);
        } catch (JsonMappingException e) {
            throw unreadable(kind, " at " + e.getPathReference());
        } catch (JsonProcessingException e) {
            throw unreadable(kind, "");
        }
    }

    /// Says where, never what: Jackson's own message quotes the text, and this one may end in a log.
    private static IllegalStateException unreadable(RecordKind kind, String place) {
        return new IllegalStateException("a stored %s cannot be read by this release%s".formatted(kind, place));
    }

    /// The SHA-256 of what a record says. Where and when it was read (its provenance) is left out, so that the same row
    /// in next month's file is the same content; its state is in, so that a withdrawal is a change.
    public String contentHash(CatalogueRecord record) {
        try {
            byte[] canonical = content.writeValueAsString(record).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("record %s cannot be written as JSON".formatted(record.id()), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
