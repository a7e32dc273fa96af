package org.duijie.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Writes sets in the order of their elements as written: `Set.copyOf` iterates in another order in every process.
@SuppressWarnings("rawtypes") // Jackson registers serializers by raw class
final class OrderedSetWriter extends StdSerializer<Set> {
    private static final long serialVersionUID = 1L;

    OrderedSetWriter() {
        super(Set.class);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Set value) {
        return value.isEmpty();
    }

    @Override
    public void serialize(Set value, JsonGenerator json, SerializerProvider provider) throws IOException {
        List<String> elements =
                ((Set<?>) value).stream().map(String::valueOf).sorted().toList();
        json.writeStartArray();
        for (String element : elements) {
            json.writeString(element);
        }
        json.writeEndArray();
    }
}
