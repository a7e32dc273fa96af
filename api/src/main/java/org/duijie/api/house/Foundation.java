package org.duijie.api.house;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.duijie.api.trace.Tracing;
import org.duijie.exchange.replica.Replicas;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.duijie.models.BilingualEncoder;
import org.duijie.models.Encoder;
import org.duijie.models.LazyEncoder;
import org.duijie.models.onnx.ShippedEncoders;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.RankModelFile;
import org.duijie.models.text.Glossary;
import org.duijie.store.jdbc.JdbcHouse;
import org.duijie.store.jdbc.PostgresAddress;
import org.duijie.store.memory.MemoryReplicas;
import org.duijie.store.redis.RedisAddress;
import org.duijie.store.redis.RedisReplicas;

/// What a house stands on: a data folder that is open, with its store and index, the models that come with the program,
/// and what replicas share.
///
/// @param chinese the part of `encoder` that every request needs
record Foundation(
        Path folder,
        TracedStore store,
        Replicas replicas,
        CatalogueIndex index,
        LazyEncoder chinese,
        BilingualEncoder encoder,
        RankModel model)
        implements AutoCloseable {
    private static final String[] INDEX_STEPS = {"search", "candidates", "near", "researchersLinking", "examine"};

    /// Models load while the database opens.
    static Foundation open(
            Path folder,
            Optional<PostgresAddress> address,
            Optional<RedisAddress> meeting,
            Tracing tracing,
            Clock clock) {
        CompletableFuture<RankModel> model = CompletableFuture.supplyAsync(RankModelFile::shipped);
        JdbcHouse store = JdbcHouse.open(folder, address, clock);
        // Everybody needs the Chinese encoder, but nobody should wait for it before the first page.
        LazyEncoder chinese = ShippedEncoders.chinese().start();
        BilingualEncoder encoder = new BilingualEncoder(
                tracing.over(Encoder.class, chinese, "encode"),
                tracing.over(Encoder.class, ShippedEncoders.english(), "encode"),
                Glossary.shipped());
        try {
            CatalogueIndex index = tracing.over(
                    CatalogueIndex.class,
                    LuceneCatalogueIndex.open(folder.resolve("index"), encoder.index(), OwnSynonyms.in(folder)),
                    INDEX_STEPS);
            Replicas replicas = meeting.<Replicas>map(redis -> RedisReplicas.open(redis, store.name()))
                    .orElseGet(MemoryReplicas::new);
            return new Foundation(
                    folder, new TracedStore(store, tracing), replicas, index, chinese, encoder, model.join());
        } catch (RuntimeException e) {
            store.close();
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        replicas.close();
        index.close();
        encoder.close();
        store.house().close();
        store.tracing().close();
    }
}
