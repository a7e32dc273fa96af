package org.duijie.api.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import java.util.stream.Stream;
import org.duijie.api.house.House;
import org.duijie.proof.log.Checkpoint;

/// `/metrics` for Prometheus: requests by route and status, memory, and how far the vectors are. Routes are templates
/// (`/patents/{id}`), so no id and no text becomes a label. For this machine alone, unless the settings open it.
@Controller
@ServerFilter("/**")
final class Metrics {
    private static final Duration[] BOUNDS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);
    private static final String BEGAN = "duijie.request.began";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final Origins origins;
    private final boolean open;

    Metrics(House house, Origins origins, ServerSettings settings) {
        this.origins = origins;
        this.open = settings.neighbours().openMetrics();
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        // Of a store that is away there is no number.
        Gauge.builder("duijie.changes", house, House::changes).register(registry);
        Gauge.builder("duijie.index.lag", house, h -> h.changes() - h.changesIndexed())
                .register(registry);
        Gauge.builder(
                        "duijie.audit.entries",
                        house,
                        h -> h.oversight().latest().map(Checkpoint::size).orElse(0L))
                .register(registry);
        Gauge.builder("duijie.audit.well", house, h -> h.readiness().audit() ? 1 : 0)
                .register(registry);
        Gauge.builder("duijie.store.full", house, h -> h.readiness().full() ? 1 : 0)
                .register(registry);
        Gauge.builder("duijie.vectors.ready", house, h -> h.follower().status().withVectors())
                .register(registry);
        Gauge.builder("duijie.offers", house, h -> h.follower().status().documents())
                .register(registry);
    }

    @Get(value = "/metrics", produces = MediaType.TEXT_PLAIN)
    String metrics(HttpRequest<?> request) {
        if (!open && !origins.isLocal(request)) {
            throw RequestProblem.notFound("path.not-found");
        }
        return registry.scrape();
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(BEGAN, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        request.getAttribute(BEGAN, Long.class).ifPresent(began -> {
            String route = BasicHttpAttributes.getUriTemplate(request).orElse("unmatched");
            Timer.builder("http.server.requests")
                    .tag("method", request.getMethod().name())
                    .tag("uri", route)
                    .tag("status", Integer.toString(response.code()))
                    .serviceLevelObjectives(BOUNDS)
                    .register(registry)
                    .record(Duration.ofNanos(System.nanoTime() - began));
        });
    }
}
