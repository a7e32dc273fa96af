package org.duijie.api.house;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.duijie.models.CentredEncoder;
import org.duijie.models.Encoder;
import org.duijie.models.onnx.OnnxEncoder;

/// The encoder, loaded beside everything else: it takes about a second that nobody should wait for before the first
/// page. Whoever needs a vector waits until it is there.
final class LazyEncoder implements Encoder {
    /// Known before loading, because the index is opened for vectors of one encoder.
    static final String ID = CentredEncoder.idOf(OnnxEncoder.CHINESE);

    private static final int DIMENSIONS = OnnxEncoder.CHINESE_DIMENSIONS;

    private final CompletableFuture<Encoder> loading;

    LazyEncoder() {
        loading = new CompletableFuture<>();
        Thread.ofPlatform().name("encoder-loader").daemon().start(this::load);
    }

    private void load() {
        try {
            Encoder encoder = CentredEncoder.shipped(OnnxEncoder.chinese());
            if (!encoder.id().equals(ID) || encoder.dimensions() != DIMENSIONS) {
                encoder.close();
                throw new IllegalStateException(
                        "the encoder is %s, but the index expects %s".formatted(encoder.id(), ID));
            }
            loading.complete(encoder);
        } catch (RuntimeException | LinkageError e) {
            loading.completeExceptionally(e);
        }
    }

    boolean ready() {
        return loading.isDone() && !loading.isCompletedExceptionally();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        return loading.join().encode(texts);
    }

    @Override
    public void close() {
        if (ready()) {
            loading.join().close();
        }
    }
}
