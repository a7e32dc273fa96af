package org.duijie.store.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.duijie.domain.PartialDate;
import org.duijie.domain.RecordId;
import org.duijie.domain.text.CanonicalText;

/// What Jackson must know about the domain: which values are one string, and what a missing value means.
final class DomainModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    DomainModule() {
        super("duijie-domain");
        text(CanonicalText.class, CanonicalText.EMPTY, CanonicalText::original, CanonicalText::of);
        text(RecordId.class, RecordId.UNKNOWN, RecordId::toString, RecordId::parse);
        text(PartialDate.class, PartialDate.UNKNOWN, PartialDate::toString, PartialDate::parse);
        text(BigDecimal.class, BigDecimal.ZERO, BigDecimal::toString, BigDecimal::new);
        text(Instant.class, Instant.EPOCH, Instant::toString, Instant::parse);
        addSerializer(Set.class, new OrderedSetWriter());
        setDeserializerModifier(new MissingValues());
    }

    private <T> void text(Class<T> type, T absent, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, new TextValue.Writer<>(type, absent, write));
        addDeserializer(type, new TextValue.Reader<>(type, absent, read));
    }

    private static final class MissingValues extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
            return reader instanceof BeanDeserializerBase ? new RecordReader(reader) : reader;
        }

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> reader) {
            return new EnumReader(reader, type.getRawClass());
        }
    }
}
