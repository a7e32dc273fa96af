package org.duijie.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/// A value that JSON holds as one string, and that is left out where it says nothing.
final class TextValue {
    private TextValue() {}

    static final class Writer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient T absent;
        private final transient Function<T, String> write;

        Writer(Class<T> type, T absent, Function<T, String> write) {
            super(type);
            this.absent = absent;
            this.write = write;
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, T value) {
            return value.equals(absent);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(write.apply(value));
        }
    }

    static final class Reader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient T absent;
        private final transient Function<String, T> read;

        Reader(Class<T> type, T absent, Function<String, T> read) {
            super(type);
            this.absent = absent;
            this.read = read;
        }

        @Override
        public T getEmptyValue(DeserializationContext context) {
            return absent;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString("");
            try {
                return read.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw context.weirdStringException(text, handledType(), String.valueOf(e.getMessage()));
            }
        }
    }
}
