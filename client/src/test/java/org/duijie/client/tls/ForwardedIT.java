package org.duijie.client.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that has no TLS, behind a proxy that has it.
class ForwardedIT {
    private static final String HSTS = "Strict-Transport-Security";

    @TempDir
    private Path home;

    private static HttpResponse<String> page(Server server, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/login?lang=en"));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<String> cookies(HttpResponse<String> page) {
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty();
        return page.headers().allValues("Set-Cookie");
    }

    @Test
    void a_trusted_proxy_says_that_a_browser_came_by_tls() throws Exception {
        try (Server trusting =
                Server.serve(Program.in(home), home.resolve("data"), "trusted-proxies=127.0.0.0/8, 10.0.0.7")) {
            HttpResponse<String> byTls = page(trusting, "X-Forwarded-Proto", "https");
            assertThat(byTls.headers().firstValue(HSTS)).contains("max-age=31536000");
            assertThat(cookies(byTls)).allMatch(cookie -> cookie.contains("Secure"));
            for (HttpResponse<String> plain : List.of(
                    page(trusting),
                    page(trusting, "X-Forwarded-Proto", "http"),
                    page(trusting, "X-Forwarded-Proto", "https, http"))) {
                assertThat(plain.headers().firstValue(HSTS)).isEmpty();
                assertThat(cookies(plain)).noneMatch(cookie -> cookie.contains("Secure"));
            }
        }
    }

    @Test
    void nobody_else_is_believed() throws Exception {
        try (Server wary = Server.serve(Program.in(home), home.resolve("data"), "trusted-proxies=10.0.0.7")) {
            HttpResponse<String> plain =
                    page(wary, "X-Forwarded-Proto", "https", "X-Forwarded-For", "10.0.0.7", "Forwarded", "proto=https");
            assertThat(plain.headers().firstValue(HSTS)).isEmpty();
            assertThat(cookies(plain)).noneMatch(cookie -> cookie.contains("Secure"));
        }
    }

    @Test
    void a_public_address_by_tls_makes_cookies_for_tls_whatever_the_proxy_says() throws Exception {
        try (Server behind =
                Server.serve(Program.in(home), home.resolve("data"), "public-url=https://duijie.example")) {
            assertThat(cookies(page(behind))).allMatch(cookie -> cookie.contains("Secure"));
            assertThat(page(behind).headers().firstValue(HSTS))
                    .as("no word of a trusted proxy")
                    .isEmpty();
        }
    }
}
