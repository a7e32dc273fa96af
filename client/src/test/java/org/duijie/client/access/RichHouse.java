package org.duijie.client.access;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duijie.client.access.Tenants.Tenant;
import org.duijie.client.program.Mailboxes;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.duijie.client.program.Wire;

/// A running server with several organisations, their records, and an account for each column of docs/ACCESS.md.
public final class RichHouse implements AutoCloseable {
    /// The columns before those of the standings: operation, about, key needs.
    private static final int FACTS = 3;

    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Wire wire;
    private final People people;
    private final Things things;
    private final Mailboxes mailboxes;

    private RichHouse(Server server, Mailboxes mailboxes, Tenants tenants) throws Exception {
        this.server = server;
        this.mailboxes = mailboxes;
        this.wire = new Wire(http, server.url());
        this.people = new People(wire, server.firstAdministrator(), tenants);
        this.things = new Things(wire, people, mailboxes);
    }

    public static RichHouse open(Path home) throws Exception {
        Path data = home.resolve("data");
        Program program = Program.in(home);
        Tenants tenants = new Tenants();
        tenants.ingest(program, data, spares());
        Mailboxes mailboxes = Mailboxes.start();
        List<String> settings = new ArrayList<>(mailboxes.settings());
        settings.addAll(List.of("limits.matches-per-minute=1000000", "limits.logins-per-minute=1000000"));
        Server server = Server.serve(program, data, settings.toArray(String[]::new));
        return new RichHouse(server, mailboxes, tenants);
    }

    /// A line of docs/ACCESS.md.
    ///
    /// @param operation such as `GET /api/v1/achievements/{id}`
    /// @param answers a status for each of the [#standings]; `–` where no such thing can be
    public record Line(String operation, String relation, List<String> answers) {
        public Line {
            answers = List.copyOf(answers);
        }
    }

    /// The cells of the page's lines that begin so.
    private static List<List<String>> cells(String beginning) throws Exception {
        try (Stream<String> lines = Files.lines(Program.checkout().resolve("docs/ACCESS.md"))) {
            return lines.filter(line -> line.startsWith(beginning))
                    .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
                    .toList();
        }
    }

    /// The columns of the page.
    public static List<String> standings() throws Exception {
        List<String> head = cells("| operation |").getFirst();
        return head.subList(FACTS, head.size());
    }

    public static List<Line> lines() throws Exception {
        return cells("| `").stream()
                .map(row -> new Line(row.getFirst().replace("`", ""), row.get(1), row.subList(FACTS, row.size())))
                .toList();
    }

    /// A profile for each cell of the objection, because objecting ends it.
    private static Map<String, Tenant> spares() throws Exception {
        Map<String, Tenant> spares = new HashMap<>();
        for (String relation : List.of("OWN", "STRANGE", "PUBLIC")) {
            for (String standing : standings()) {
                Tenant tenant = Things.tenant(standing, relation);
                if (tenant != Tenant.UNVERIFIED) {
                    spares.put(Things.spare(standing, relation), tenant);
                }
            }
        }
        return spares;
    }

    public Server server() {
        return server;
    }

    public Wire wire() {
        return wire;
    }

    public People people() {
        return people;
    }

    public Things things() {
        return things;
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.close();
        mailboxes.close();
    }
}
