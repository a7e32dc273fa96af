package org.duijie.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The versions in the addresses of WebJars are the versions that the build brings.
class WebJarsTest {
    @Test
    void scripts_that_pages_name_are_in_the_program() {
        assertThat(found(WebServer.HTMX + "/htmx.min.js")).isTrue();
        assertThat(found(WebServer.SWAGGER_UI + "/swagger-ui-bundle.js")).isTrue();
        assertThat(found(WebServer.SWAGGER_UI + "/swagger-ui.css")).isTrue();
        assertThat(found("assets/duijie.css")).isTrue();
        assertThat(found("openapi/duijie.yaml")).isTrue();
    }

    private static boolean found(String name) {
        return WebJarsTest.class.getClassLoader().getResource(name) != null;
    }
}
