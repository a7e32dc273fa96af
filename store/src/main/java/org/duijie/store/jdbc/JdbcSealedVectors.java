package org.duijie.store.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.SecretKey;
import org.duijie.domain.RecordId;
import org.duijie.exchange.catalogue.SealedVectors;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.matcher.Reading;
import org.jdbi.v3.core.Handle;

/// Sealed vectors in a table beside the record. The key is not in the database.
final class JdbcSealedVectors implements SealedVectors {
    private static final System.Logger LOG = System.getLogger(JdbcSealedVectors.class.getName());

    private final Connections connections;
    private final VectorSeal seal;
    private final AtomicBoolean told = new AtomicBoolean();

    JdbcSealedVectors(Connections connections, SecretKey key) {
        this.connections = connections;
        this.seal = new VectorSeal(key);
    }

    @Override
    public Map<RecordId, Reading> find(String encoder, Collection<Stored> records) {
        Map<RecordId, Long> versions = new HashMap<>();
        records.forEach(stored -> versions.put(stored.record().id(), stored.version()));
        Map<RecordId, Reading> found = new HashMap<>();
        connections
                .read(handle -> handle.createQuery("""
                        select record_id, version, sealed from sealed_vector
                        where encoder = :encoder and record_id = any(:ids)""")
                        .bind("encoder", encoder)
                        .bind(
                                "ids",
                                versions.keySet().stream().map(RecordId::value).toArray(UUID[]::new))
                        .map((row, context) -> {
                            RecordId id = new RecordId(row.getObject("record_id", UUID.class));
                            VectorSeal.Place place = new VectorSeal.Place(id, row.getLong("version"), encoder);
                            return Map.entry(place, seal.open(place, row.getBytes("sealed")));
                        })
                        .list())
                .stream()
                .filter(row -> row.getKey().version()
                        == versions.getOrDefault(row.getKey().record(), 0L))
                .forEach(row -> row.getValue()
                        .ifPresentOrElse(reading -> found.put(row.getKey().record(), reading), this::tell));
        return found;
    }

    private void tell() {
        if (told.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Vectors of texts that not everyone may read were sealed under another objection.secret, or damaged."
                            + " They are made anew; nothing is lost.");
        }
    }

    /// The row of the record is locked, so that a writer of its next version, who deletes what is here, comes before or
    /// after. One record at a time: whoever holds one row and waits for no other cannot deadlock.
    @Override
    public void put(String encoder, Stored of, Reading hidden) {
        RecordId id = of.record().id();
        byte[] sealed = seal.seal(new VectorSeal.Place(id, of.version(), encoder), hidden);
        connections.write(handle -> {
            if (version(handle, id).filter(now -> now == of.version()).isPresent()) {
                handle.execute("delete from sealed_vector where record_id = ? and encoder = ?", id.value(), encoder);
                handle.execute(
                        "insert into sealed_vector (record_id, encoder, version, sealed) values (?, ?, ?, ?)",
                        id.value(),
                        encoder,
                        of.version(),
                        sealed);
            }
            return id;
        });
    }

    private static Optional<Long> version(Handle handle, RecordId id) {
        return handle.createQuery("select version from record where id = :id for update")
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne();
    }
}
