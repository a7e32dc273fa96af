package org.duijie.store.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.util.List;
import org.duijie.domain.Disclosure;

/// Reads an enum by name. A missing one is `UNKNOWN`, `OTHER` or `UNSTATED`, else its first constant, and a missing
/// disclosure is the most closed one.
final class EnumReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;
    private static final List<String> SAY_NOTHING = List.of("UNKNOWN", "OTHER", "UNSTATED");

    private final Class<?> type;

    EnumReader(JsonDeserializer<?> reader, Class<?> type) {
        super(reader);
        this.type = type;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new EnumReader(reader, type);
    }

    @Override
    public Object getEmptyValue(DeserializationContext context) {
        return type == Disclosure.class ? Disclosure.OWNER : sayingNothing();
    }

    private Object sayingNothing() {
        Object[] constants = type.getEnumConstants();
        for (String name : SAY_NOTHING) {
            for (Object constant : constants) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
        }
        return constants[0];
    }
}
