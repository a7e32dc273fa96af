package org.duijie.store.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.io.IOException;
import org.duijie.domain.Price;

/// Reads a Java record. One that is missing is read from `{}`, so that each of its parts says “nothing known” in its
/// own
/// way; part by part this reaches the text values and enums.
final class RecordReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    RecordReader(JsonDeserializer<?> reader) {
        super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new RecordReader(reader);
    }

    /// Asked for when it is needed: while readers are being built, those of the parts are not ready.
    @Override
    public AccessPattern getEmptyAccessPattern() {
        return AccessPattern.DYNAMIC;
    }

    @Override
    public Object getEmptyValue(DeserializationContext context) throws JsonMappingException {
        if (handledType() == Price.class) {
            return Price.UNKNOWN; // the one record whose “nothing known” has a part of its own: the currency
        }
        try (JsonParser nothing = JsonNodeFactory.instance.objectNode().traverse()) {
            nothing.nextToken();
            return deserialize(nothing, context);
        } catch (JsonMappingException e) {
            throw e;
        } catch (IOException e) {
            throw JsonMappingException.from(
                    context, "a missing " + handledType().getSimpleName(), e);
        }
    }
}
