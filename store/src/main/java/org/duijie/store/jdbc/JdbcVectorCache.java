package org.duijie.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.exchange.catalogue.VectorCache;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Vectors by encoder and text digest. What is there stays: one text has one vector under one encoder.
final class JdbcVectorCache implements VectorCache {
    private final Connections connections;

    JdbcVectorCache(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Map<String, float[]> find(String encoder, Collection<String> textHashes) {
        Map<String, float[]> found = new HashMap<>();
        if (!textHashes.isEmpty()) {
            connections
                    .read(handle -> handle.createQuery("""
                            select text_hash, vector from text_vector
                            where encoder = :encoder and text_hash = any(:hashes)""")
                            .bind("encoder", encoder)
                            .bind("hashes", textHashes.toArray(String[]::new))
                            .map((row, context) ->
                                    Map.entry(row.getString("text_hash"), floats(row.getBytes("vector"))))
                            .list())
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    @Override
    public void put(String encoder, Map<String, float[]> vectors) {
        if (vectors.isEmpty()) {
            return;
        }
        connections.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into text_vector (encoder, text_hash, vector) values (:encoder, :hash, :vector)
                    on conflict do nothing""");
            // In one order, so that two writers of the same texts wait for each other instead of deadlocking.
            new TreeMap<>(vectors)
                    .forEach((hash, vector) -> batch.bind("encoder", encoder)
                            .bind("hash", hash)
                            .bind("vector", bytes(vector))
                            .add());
            return batch.execute().length;
        });
    }

    @Override
    public void forget(String encoder, Collection<String> textHashes) {
        connections.write(handle -> handle.createUpdate(
                        "delete from text_vector where encoder = :encoder and text_hash = any(:hashes)")
                .bind("encoder", encoder)
                .bind("hashes", textHashes.toArray(String[]::new))
                .execute());
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
