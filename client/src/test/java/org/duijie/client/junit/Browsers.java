package org.duijie.client.junit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.client.program.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test windows of a real Chromium on the running demo. Every page is watched: an error on its console, a
/// script that fails or a request to another host fails the test that opened it.
public final class Browsers implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Browsers.class);
    private static final List<Path> CHROMIUM =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final ViewportSize DESKTOP = new ViewportSize(1280, 900);
    private static final ViewportSize PHONE = new ViewportSize(390, 844);

    /// The browser of this run.
    private static final class OneChromium implements AutoCloseable {
        private final Playwright playwright = Playwright.create();
        private final Browser browser;

        OneChromium() {
            Path executable = CHROMIUM.stream()
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "The browser tests need Chromium at one of %s: install it.".formatted(CHROMIUM)));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setHeadless(true)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    /// The browser, for a test with a server of its own.
    public static final class Chromium {
        private final Browser browser;
        private final List<Windows> opened = new ArrayList<>();

        Chromium(Browser browser) {
            this.browser = browser;
        }

        /// Windows on this server, which may lead to these other sites.
        public Windows on(Server server, String... others) {
            Windows windows = new Windows(browser, server, others);
            opened.add(windows);
            return windows;
        }
    }

    /// The windows of one test, each with cookies of its own.
    public static final class Windows implements AutoCloseable {
        private final Browser browser;
        private final Server server;
        private final List<String> others;
        private final List<BrowserContext> contexts = new ArrayList<>();
        private final List<String> complaints = new ArrayList<>();

        Windows(Browser browser, Server server, String... others) {
            this.browser = browser;
            this.others = List.of(others);
            this.server = server;
        }

        public Page desktop() {
            return open(new Browser.NewContextOptions().setViewportSize(DESKTOP));
        }

        public Page phone() {
            return open(new Browser.NewContextOptions()
                    .setViewportSize(PHONE)
                    .setIsMobile(true)
                    .setHasTouch(true));
        }

        public Page withoutScripts() {
            return open(new Browser.NewContextOptions().setViewportSize(DESKTOP).setJavaScriptEnabled(false));
        }

        private Page open(Browser.NewContextOptions options) {
            BrowserContext context = browser.newContext(options.setBaseURL(server.url()));
            contexts.add(context);
            Page page = context.newPage();
            page.onConsoleMessage(this::hear);
            page.onPageError(error -> complaints.add("a script failed: " + error));
            page.onRequest(request -> requireOurs(request.url()));
            return page;
        }

        private void hear(ConsoleMessage message) {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add("the console said: " + message.text() + " at " + message.location());
            }
        }

        private void requireOurs(String url) {
            boolean ours = url.startsWith("data:")
                    || url.startsWith(server.url() + "/")
                    || others.stream().anyMatch(other -> url.startsWith(other + "/"));
            if (!ours) {
                complaints.add("a request to another host: " + url);
            }
        }

        /// For a test that means to be refused: the browser writes each refusal to its console.
        public void forgive(String part) {
            complaints.removeIf(complaint -> complaint.contains(part));
        }

        @Override
        public void close() {
            contexts.forEach(BrowserContext::close);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Windows.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Browser browser = context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(OneChromium.class, key -> new OneChromium(), OneChromium.class)
                .browser;
        if (parameter.getParameter().getType() == Chromium.class) {
            return context.getStore(HERE).computeIfAbsent(Chromium.class, key -> new Chromium(browser), Chromium.class);
        }
        Server server = OneDemo.demo(context).server();
        return context.getStore(HERE)
                .computeIfAbsent(Windows.class, key -> new Windows(browser, server), Windows.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Chromium chromium = context.getStore(HERE).get(Chromium.class, Chromium.class);
        if (chromium != null) {
            chromium.opened.forEach(windows -> require(windows, context));
            chromium.opened.forEach(Windows::close);
        }
        require(context.getStore(HERE).get(Windows.class, Windows.class), context);
    }

    private static void require(@Nullable Windows windows, ExtensionContext context) {
        if (windows != null
                && !windows.complaints.isEmpty()
                && context.getExecutionException().isEmpty()) {
            throw new AssertionError("The browser complained:\n" + String.join("\n", windows.complaints));
        }
    }
}
