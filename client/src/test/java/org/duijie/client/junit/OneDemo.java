package org.duijie.client.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.client.ApiClient;
import org.duijie.client.api.HouseApi;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.duijie.client.program.Within;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests one demo server for the whole run, and shows the end of its log when a test fails.
public final class OneDemo implements ParameterResolver, AfterTestExecutionCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OneDemo.class);
    private static final int LINES_SHOWN = 40;

    /// The running demo in a folder of its own.
    public static final class Demo implements AutoCloseable {
        private static final Duration PATIENCE = Duration.ofMinutes(5);

        private final Path home;
        private final Server server;

        Demo() {
            try {
                home = Files.createTempDirectory("duijie-demo-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = Server.demo(Program.in(home));
            awaitVectors();
        }

        /// The order of an answer depends on how many vectors there are; with all of them it is the same each time.
        private void awaitVectors() {
            ApiClient client = new ApiClient();
            client.updateBaseUri(server.url());
            HouseApi house = new HouseApi(client);
            try {
                Within.limit(
                        PATIENCE,
                        "all vectors",
                        () -> Optional.of(house.health().getVectors())
                                .filter(vectors -> vectors.getReady().equals(vectors.getTotal())));
            } catch (Exception e) {
                server.close();
                throw new IllegalStateException("The demo does not come to rest. Its log:\n" + server.log(), e);
            }
        }

        public Server server() {
            return server;
        }

        /// The data folder that the server has open.
        public Path data() {
            return home.resolve(".duijie/demo");
        }

        @Override
        public void close() {
            server.close();
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Demo.class, Server.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Demo demo = demo(context);
        return parameter.getParameter().getType() == Demo.class ? demo : demo.server();
    }

    /// The demo of this run, started by whoever asks first.
    public static Demo demo(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Demo.class, key -> new Demo(), Demo.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            List<String> lines = demo(context).server().log().lines().toList();
            String end = String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
            context.publishReportEntry("server log", end);
            System.err.println("The end of the server's log:\n" + end);
        }
    }
}
