package org.duijie.api.trace.otlp;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;

/// Says once that the collector is away, and once that it is back. What could not be sent is gone: traces are worth no
/// memory and no waiting.
final class SpokenOnce implements SpanExporter {
    private static final System.Logger LOG = System.getLogger("org.duijie.traces");

    private final SpanExporter sender;
    private final AtomicBoolean away = new AtomicBoolean();

    SpokenOnce(SpanExporter sender) {
        this.sender = sender;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode sent = sender.export(spans);
        return sent.whenComplete(() -> tell(sent.isSuccess()));
    }

    private void tell(boolean arrived) {
        if (away.getAndSet(!arrived) == arrived) {
            if (arrived) {
                LOG.log(System.Logger.Level.INFO, "The collector is back; traces are sent again.");
            } else {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The collector of traces.otlp does not take traces; they are dropped until it does.");
            }
        }
    }

    @Override
    public CompletableResultCode flush() {
        return sender.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return sender.shutdown();
    }
}
