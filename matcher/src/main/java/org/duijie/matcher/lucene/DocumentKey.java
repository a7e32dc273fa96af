package org.duijie.matcher.lucene;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.duijie.domain.RecordId;

/// An id as bytes in a column.
final class DocumentKey {
    private DocumentKey() {}

    static BytesRef of(RecordId id) {
        UUID value = id.value();
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array());
    }

    static RecordId read(BytesRef bytes) {
        ByteBuffer key = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new RecordId(new UUID(key.getLong(), key.getLong()));
    }
}
