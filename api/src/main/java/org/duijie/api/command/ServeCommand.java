package org.duijie.api.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duijie.api.house.Accounts;
import org.duijie.api.house.House;
import org.duijie.api.log.Logs;
import org.duijie.api.trace.Tracing;
import org.duijie.api.trace.otlp.OtlpTracing;
import org.duijie.api.web.ServerSettings;
import org.duijie.api.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A server on a data folder of one's own.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves pages and API on a data folder, without demonstration data.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--host", paramLabel = "H", description = "The address to listen on. Default: 127.0.0.1.")
    private @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Ports.class,
            description = "The port to listen on; 0 takes any free one. Default: 8080.")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: .duijie in the project.")
    private @Nullable Path data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A properties file with the same settings and more; options on the command line win.")
    private @Nullable Path config;

    @Option(
            names = "--allow-plain-http",
            description = "Serve beyond this machine without TLS, behind a proxy that has it.")
    private boolean allowPlainHttp;

    @Override
    public Integer call() {
        ServeConfig settings = ServeConfig.read(Optional.ofNullable(config))
                .with("host", Optional.ofNullable(host))
                .with("port", Optional.ofNullable(port).map(String::valueOf))
                .with("data", Optional.ofNullable(data).map(Path::toString))
                .with("allow-plain-http", allowPlainHttp ? Optional.of("true") : Optional.empty());
        ServerSettings server = settings.server();
        settings.requireSafe();
        Logs.write(settings.watch().format(), settings.watch().requests());
        Tracing tracing = tracing(settings.watch());
        WebServer.requireFree(server.host(), server.port());
        House house = House.open(settings.data(), settings.database(), settings.redis(), tracing);
        Optional<Accounts.Opened> first;
        try {
            first = new Accounts(house).firstAdministrator();
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
        try (RunningServer running = RunningServer.start(house, server)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Duijie 对接 serves on " + running.url());
            first.ifPresent(account -> out.println("First administrator: %s, password %s (shown this once)"
                    .formatted(account.username(), account.password())));
            out.flush();
            running.await();
        }
        return ExitCodes.DONE;
    }

    private static Tracing tracing(WatchConfig watch) {
        return watch.traces()
                .<Tracing>map(collector -> OtlpTracing.start(collector, Version.text()))
                .orElseGet(Tracing::off);
    }
}
