package org.duijie.api.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
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
import org.duijie.api.house.House;

/// `/metrics` for Prometheus: requests by route and status, memory, and how far the vectors are. Routes are templates
/// (`/patents/{id}`), so no id and no text becomes a label.
@Controller
@ServerFilter("/**")
final class Metrics {
    private static final String BEGAN = "duijie.request.began";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics(House house) {
        new JvmMemoryMetrics().bindTo(registry);
        Gauge.builder("duijie.vectors.ready", house, h -> h.follower().status().withVectors())
                .register(registry);
        Gauge.builder("duijie.offers", house, h -> h.follower().status().documents())
                .register(registry);
    }

    @Get(value = "/metrics", produces = MediaType.TEXT_PLAIN)
    String metrics() {
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
                    .register(registry)
                    .record(Duration.ofNanos(System.nanoTime() - began));
        });
    }
}
