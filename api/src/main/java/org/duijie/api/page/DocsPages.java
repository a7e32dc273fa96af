package org.duijie.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// `/docs` and `/schemas`: the contract, to read and to try out.
@Controller
final class DocsPages {
    private final Renderer renderer;

    DocsPages(Renderer renderer) {
        this.renderer = renderer;
    }

    @Get(value = "/docs", produces = MediaType.TEXT_HTML)
    HttpResponse<String> docs(HttpRequest<?> request) {
        return renderer.ok(request, renderer.page(request), "docs", Map.of());
    }

    @Get(value = "/schemas", produces = MediaType.TEXT_HTML)
    HttpResponse<String> schemas(HttpRequest<?> request) {
        return renderer.ok(request, renderer.page(request), "schemas", Map.of());
    }

    @Get(value = "/schemas/duijie.yaml", produces = "application/yaml;charset=utf-8")
    String contract() {
        return resource("/openapi/duijie.yaml");
    }

    private static String resource(String name) {
        try (InputStream in = DocsPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar holds no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
