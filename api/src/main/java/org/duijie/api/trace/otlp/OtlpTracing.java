package org.duijie.api.trace.otlp;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.duijie.api.trace.Collector;
import org.duijie.api.trace.RequestTrace;
import org.duijie.api.trace.Traceparent;
import org.duijie.api.trace.Tracing;

/// Measures requests and their steps, and sends what was sampled to a collector, in batches and on a thread of its own.
/// A caller's word on sampling is followed; what waits for a collector that is away is bounded, and dropped beyond.
public final class OtlpTracing implements Tracing {
    static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BATCH = Duration.ofSeconds(1);
    private static final int LAST_SECONDS = 3;

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    private OtlpTracing(SdkTracerProvider provider) {
        this.provider = provider;
        this.tracer = provider.get("org.duijie");
    }

    /// Begins to send.
    ///
    /// @param version of this program, as the collector shows it
    public static OtlpTracing start(Collector collector, String version) {
        OtlpHttpSpanExporter sender = OtlpHttpSpanExporter.builder()
                .setEndpoint(collector.traces().toString())
                .setTimeout(PATIENCE)
                .setConnectTimeout(PATIENCE)
                .setRetryPolicy(null)
                .build();
        Resource house = Resource.getDefault()
                .merge(Resource.create(Attributes.of(
                        AttributeKey.stringKey("service.name"),
                        "duijie",
                        AttributeKey.stringKey("service.version"),
                        version,
                        AttributeKey.stringKey("service.instance.id"),
                        UUID.randomUUID().toString())));
        return new OtlpTracing(SdkTracerProvider.builder()
                .setResource(house)
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(collector.sample())))
                .addSpanProcessor(BatchSpanProcessor.builder(new SpokenOnce(sender))
                        .setScheduleDelay(BATCH)
                        .build())
                .build());
    }

    @Override
    public RequestTrace begin(Optional<Traceparent> caller, String method) {
        Context before = caller.map(OtlpTracing::remote).orElseGet(Context::root);
        Span span = tracer.spanBuilder(method)
                .setParent(before)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(METHOD, method)
                .startSpan();
        return new OtlpRequest(span, before.with(span), method);
    }

    private static Context remote(Traceparent caller) {
        TraceFlags flags = caller.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault();
        SpanContext step =
                SpanContext.createFromRemoteParent(caller.trace(), caller.span(), flags, TraceState.getDefault());
        return Context.root().with(Span.wrap(step));
    }

    @Override
    public <P> P over(Class<P> port, P adapter, String... methods) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, new Steps(tracer, port, adapter, Set.of(methods))));
    }

    /// Sends what it still has, if that is quick.
    @Override
    public void close() {
        provider.shutdown().join(LAST_SECONDS, TimeUnit.SECONDS);
    }
}
