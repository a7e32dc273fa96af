package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.AuditEntry;
import org.duijie.client.model.Challenge;
import org.duijie.client.model.ChallengeDraft;
import org.duijie.client.model.Checkpoint;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.duijie.client.program.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The audit log as those who may ask see it, and as anyone can check it.
@ExtendWith(OneDemo.class)
class AuditIT {
    private static final Duration SIGNED = Duration.ofSeconds(5);

    @TempDir
    private Path home;

    private static Challenge post(Caller enterprise) throws Exception {
        return enterprise
                .challenges()
                .postChallenge(
                        new ChallengeDraft()
                                .title("审计测试需求")
                                .teaser("公开摘要")
                                .problem("需要一种在低温下工作的脱硝催化剂。")
                                .confidential("现有产线的内部参数"),
                        null);
    }

    private static void soon(Callable<Boolean> signed) throws Exception {
        Within.limit(SIGNED, "the step is signed", () -> signed.call() ? Optional.of(true) : Optional.empty());
    }

    private static List<AuditEntry> about(Caller caller, String record) throws Exception {
        return caller.audit().listAuditEntries(record, null, 50).getItems();
    }

    private static List<String> actions(Caller caller, String record) throws Exception {
        return about(caller, record).stream().map(AuditEntry::getAction).toList();
    }

    @Test
    void the_owner_sees_who_changed_and_read_a_confidential_record_and_nobody_else_does(Server server)
            throws Exception {
        Caller enterprise = Caller.as("ENTERPRISE", server);
        Challenge challenge = post(enterprise);
        enterprise.challenges().readChallenge(challenge.getId());
        Caller.anonymous(server).challenges().readChallenge(challenge.getId());

        soon(() -> actions(enterprise, challenge.getId()).contains("RECORD_READ"));
        assertThat(actions(enterprise, challenge.getId()))
                .as("what a stranger read is public, and is not written down")
                .containsExactly("RECORD_READ", "RECORD_CREATED");
        assertThat(about(enterprise, challenge.getId())).allSatisfy(entry -> {
            assertThat(entry.getActor()).isNotNull();
            assertThat(entry.getSubject()).isEqualTo(challenge.getId());
        });
        assertThat(actions(Caller.as("OPERATOR", server), challenge.getId())).contains("RECORD_READ");

        for (String role : List.of("RESEARCHER", "BROKER", "INSTITUTION")) {
            Caller other = Caller.as(role, server);
            Refused.by(() -> about(other, challenge.getId())).with(403, "owner.other");
            Refused.by(() -> other.audit().listAuditEntries(null, null, null)).with(403, "role.missing");
            Refused.by(() -> other.audit().readReceipt(0L)).with(403, "role.missing");
            Refused.by(() -> other.audit().rotateAuditKey()).with(403, "role.missing");
            assertThat(other.get("/api/v1/audit/export").statusCode()).isEqualTo(403);
        }
        Caller anyone = Caller.anonymous(server);
        Refused.by(() -> about(anyone, challenge.getId())).with(401, "login.required");
        assertThat(anyone.get("/api/v1/audit/export").statusCode()).isEqualTo(401);
        Refused.by(() -> about(enterprise, "00000000-0000-4000-8000-000000000001"))
                .with(404, "record.not-found");
        enterprise.challenges().withdrawChallenge(challenge.getId(), "\"" + challenge.getVersion() + "\"", null);
    }

    @Test
    void anyone_can_follow_the_log_by_checkpoints_and_proofs(Server server) throws Exception {
        Caller anyone = Caller.anonymous(server);
        Caller.as("BROKER", server);
        soon(() -> anyone.get("/api/v1/audit/checkpoint").statusCode() == 200);
        Checkpoint kept = anyone.audit().readCheckpoint();

        assertThat(kept.getNote())
                .contains(kept.getRoot())
                .contains("time " + kept.getTime().substring(0, 10));
        assertThat(anyone.audit().readAuditKeys().getFirst()).startsWith("duijie/");
        assertThat(anyone.audit()
                        .readConsistency(kept.getSize(), kept.getSize())
                        .getHashes())
                .isEmpty();
        assertThat(anyone.audit().readConsistency(1L, kept.getSize()).getHashes())
                .isNotEmpty();
        Refused.by(() -> anyone.audit().readConsistency(0L, kept.getSize() + 1_000_000))
                .with(400, "audit.sizes");
        Refused.by(() -> anyone.audit().readConsistency(2L, 1L)).with(400, "audit.sizes");
        Refused.by(() -> Caller.as("OPERATOR", server).audit().readReceipt(1_000_000_000L))
                .with(404, "audit.no-entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "-1", "9", "AAAAAAAAAAkAAAAAAAAAAA"})
    void a_cursor_that_the_log_did_not_give_out_is_refused(String cursor, Server server) throws Exception {
        Refused.by(() -> Caller.as("OPERATOR", server).audit().listAuditEntries(null, cursor, null))
                .with(400, "cursor.invalid");
    }

    @Test
    void a_cursor_of_all_entries_does_not_serve_those_about_one_record(Server server) throws Exception {
        Caller operator = Caller.as("OPERATOR", server);
        Caller.as("BROKER", server);
        String next = Within.limit(
                SIGNED,
                "two steps are signed",
                () -> Optional.ofNullable(
                        operator.audit().listAuditEntries(null, null, 1).getNext()));

        assertThat(operator.audit().listAuditEntries(null, next, 1).getItems()).hasSize(1);
        Refused.by(() -> operator.audit().listAuditEntries("00000000-0000-4000-8000-000000000001", next, 1))
                .with(400, "cursor.invalid");
    }

    @Test
    void an_export_is_checked_offline_with_one_key_and_a_change_is_named(Server server) throws Exception {
        Caller operator = Caller.as("OPERATOR", server);
        soon(() -> operator.get("/api/v1/audit/checkpoint").statusCode() == 200);
        Path kept = Files.writeString(
                home.resolve("kept.txt"), operator.audit().readCheckpoint().getNote());
        String first = operator.audit().readAuditKeys().getFirst();
        operator.audit().rotateAuditKey();
        String export = operator.get("/api/v1/audit/export").body();
        Path file = Files.writeString(home.resolve("audit.txt"), export);
        Path key = Files.writeString(home.resolve("audit.pub"), first + "\n");
        Program program = Program.in(home);

        Outcome valid =
                program.run("verify-audit", file.toString(), "--key", key.toString(), "--since", kept.toString());
        assertThat(valid.exit()).as(valid.toString()).isZero();
        assertThat(valid.out()).startsWith("valid: ");
        Outcome unkeyed = program.run("verify-audit", file.toString(), "--json");
        assertThat(unkeyed.exit()).isZero();
        assertThat(unkeyed.out()).contains("\"keyed\":false");

        String changed = export.replaceFirst("\nentry 0 (\\S+) A?", "\nentry 0 $1 B");
        Outcome invalid = program.run(
                "verify-audit",
                Files.writeString(home.resolve("changed.txt"), changed).toString(),
                "--key",
                first);
        assertThat(invalid.exit()).isEqualTo(1);
        assertThat(invalid.out()).startsWith("invalid: entry 0 (line 2)");
        Outcome cut = program.run(
                "verify-audit",
                Files.writeString(home.resolve("cut.txt"), export.substring(0, export.length() / 2))
                        .toString(),
                "--key",
                key.toString());
        assertThat(cut.exit()).isEqualTo(1);
        assertThat(program.run("verify-audit", home.resolve("none").toString()).exit())
                .isEqualTo(2);
        assertThat(program.run("verify-audit", file.toString(), "--key", "nonsense")
                        .exit())
                .isEqualTo(2);
    }
}
