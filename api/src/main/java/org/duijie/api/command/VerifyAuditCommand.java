package org.duijie.api.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duijie.proof.log.AuditVerifier;
import org.duijie.proof.log.Checkpoint;
import org.duijie.proof.log.KeyId;
import org.duijie.proof.log.Malformed;
import org.duijie.proof.log.Verdict;
import org.duijie.proof.log.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks an export of the audit log, without a server and without trusting one.
@Command(
        name = "verify-audit",
        mixinStandardHelpOptions = true,
        description = "Check an export of the audit log offline: exit 0 if every part is as it was signed, 1 if not.")
final class VerifyAuditCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What /api/v1/audit/export gave.")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "PUB",
            description = "A public key of the log: the file audit-ID.pub, or its line NAME+ID+BASE64. Without it only"
                    + " the inner consistency is checked.")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "A file with a checkpoint that was kept from an earlier day: nothing up to it was rewritten.")
    private Optional<Path> since = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object for machines.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        AuditVerifier verifier =
                key.map(VerifyAuditCommand::key).map(AuditVerifier::trusting).orElseGet(AuditVerifier::withoutKey);
        Optional<Checkpoint> kept = since.map(VerifyAuditCommand::checkpoint);
        Verdict verdict = verify(kept.map(verifier::since).orElse(verifier));
        spec.commandLine().getOut().println(json ? json(verdict) : line(verdict));
        return verdict instanceof Verdict.Valid ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private Verdict verify(AuditVerifier verifier) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.usage("There is no file %s to check.".formatted(file));
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return verifier.verify(in);
        }
    }

    private static VerifierKey key(String given) {
        try {
            return VerifierKey.parse(
                    given.indexOf('+') > 0 && !Files.exists(Path.of(given))
                            ? given
                            : text(Path.of(given)).strip());
        } catch (Malformed e) {
            throw CommandFailure.usage("--key: " + e.getMessage() + ".");
        }
    }

    private static Checkpoint checkpoint(Path kept) {
        try {
            return Checkpoint.parse(text(kept));
        } catch (Malformed e) {
            throw CommandFailure.usage("--since: " + e.getMessage() + ".");
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw CommandFailure.usage("%s cannot be read.".formatted(path));
        }
    }

    private static String line(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Valid valid ->
                "%s: %d entries from %s to %s, %d checkpoints, log %s, signed by %s."
                        .formatted(
                                valid.keyed() ? "valid" : "internally consistent only (no key was given)",
                                valid.size(),
                                valid.first(),
                                valid.last(),
                                valid.checkpoints(),
                                valid.log(),
                                String.join(
                                        ", ",
                                        valid.keys().stream().map(KeyId::value).toList()));
            case Verdict.Invalid invalid ->
                "invalid: entry %d (line %d): %s.".formatted(invalid.sequence(), invalid.line(), invalid.why());
        };
    }

    private static String json(Verdict verdict) throws JsonProcessingException {
        Map<String, Object> said = new LinkedHashMap<>();
        switch (verdict) {
            case Verdict.Valid valid -> {
                said.put("valid", true);
                said.put("keyed", valid.keyed());
                said.put("log", valid.log().value());
                said.put("size", valid.size());
                said.put("first", valid.first().toString());
                said.put("last", valid.last().toString());
                said.put("checkpoints", valid.checkpoints());
                said.put("keys", valid.keys().stream().map(KeyId::value).toList());
                said.put("latest", valid.latest().text());
            }
            case Verdict.Invalid invalid -> {
                said.put("valid", false);
                said.put("fault", invalid.fault().name());
                said.put("sequence", invalid.sequence());
                said.put("line", invalid.line());
                said.put("why", invalid.why());
            }
        }
        return JsonMapper.builder().build().writeValueAsString(said);
    }
}
