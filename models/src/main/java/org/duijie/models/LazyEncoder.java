package org.duijie.models;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// An encoder that is loaded beside everything else, or only when somebody first needs a vector: loading takes about a
/// second and tens of megabytes. Whoever needs a vector waits until it is there; a load that failed is told to each.
public final class LazyEncoder implements Encoder {
    private final String id;
    private final int dimensions;
    private final Supplier<Encoder> loader;
    private final CompletableFuture<Encoder> loading = new CompletableFuture<>();
    private boolean started;

    /// Id and dimensions are known before loading, because an index is opened for vectors of one encoder.
    public LazyEncoder(String id, int dimensions, Supplier<Encoder> loader) {
        this.id = id;
        this.dimensions = dimensions;
        this.loader = loader;
    }

    /// Begins to load on a thread of its own, once.
    public synchronized LazyEncoder start() {
        if (!started) {
            started = true;
            Thread.ofPlatform().name("encoder-loader").daemon().start(this::load);
        }
        return this;
    }

    private void load() {
        try {
            Encoder encoder = loader.get();
            if (!encoder.id().equals(id) || encoder.dimensions() != dimensions) {
                encoder.close();
                throw new IllegalStateException(
                        "the encoder is %s, but the index expects %s".formatted(encoder.id(), id));
            }
            loading.complete(encoder);
        } catch (RuntimeException | LinkageError e) {
            loading.completeExceptionally(e);
        }
    }

    /// Whether it is loaded.
    public boolean ready() {
        return loading.isDone() && !loading.isCompletedExceptionally();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        return texts.isEmpty() ? List.of() : start().loading.join().encode(texts);
    }

    @Override
    public synchronized void close() {
        if (started) {
            try {
                loading.join().close();
            } catch (CompletionException e) {
                // What could not be loaded needs no closing, and whoever asked for a vector was told why.
            }
        }
    }
}
