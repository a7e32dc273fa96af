package org.duijie.api.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.duijie.api.house.Accounts;
import org.duijie.api.house.House;
import org.duijie.api.house.SeedCatalogue;
import org.duijie.api.web.ServerSettings;
import org.duijie.api.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Everything at once, for a first look.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Loads the demonstration catalogue into its own folder and serves it on this machine only.")
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = Ports.class,
            description = "The port to listen on; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--json", description = "Print the address and the accounts as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        WebServer.requireFree("127.0.0.1", port);
        PrintWriter err = spec.commandLine().getErr();
        House house = House.open(Folders.demoData());
        List<Accounts.Opened> accounts;
        try {
            accounts = fill(house, err);
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
        try (RunningServer server = RunningServer.start(house, ServerSettings.local(port))) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? DemoGreeting.json(server.url(), accounts) : DemoGreeting.text(server.url(), accounts));
            out.flush();
            server.await();
        }
        return ExitCodes.DONE;
    }

    private static List<Accounts.Opened> fill(House house, PrintWriter err) {
        SeedCatalogue seeds = new SeedCatalogue(Folders.seeds());
        int rows = seeds.load(house, fault -> err.println("duijie: seeds: " + fault));
        if (rows > 0) {
            err.println("duijie: loaded " + rows + " rows of the demonstration catalogue");
        }
        err.flush();
        house.follower().catchUp();
        return new Accounts(house).demo();
    }
}
