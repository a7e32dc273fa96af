package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.duijie.api.generated.AuditApi;
import org.duijie.api.generated.model.AuditEntryPage;
import org.duijie.api.generated.model.AuditKeys;
import org.duijie.api.generated.model.Checkpoint;
import org.duijie.api.generated.model.ConsistencyProof;
import org.duijie.api.generated.model.Receipt;
import org.duijie.api.house.House;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.audit.Entries;
import org.duijie.exchange.oversight.Oversight;
import org.duijie.proof.Hash;
import org.duijie.proof.log.Note;
import org.jspecify.annotations.Nullable;

/// The audit log: keys and proofs for everyone, entries for those they concern.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController implements AuditApi {
    private final Oversight oversight;
    private final Visitors visitors;

    AuditController(House house, Visitors visitors) {
        this.oversight = house.oversight();
        this.visitors = visitors;
    }

    @Override
    public HttpResponse<AuditKeys> readAuditKeys() {
        return HttpResponse.ok(keys());
    }

    private AuditKeys keys() {
        return new AuditKeys(
                oversight.firstKey().toString(),
                oversight.rotations().stream().map(Note::text).toList());
    }

    @Override
    public HttpResponse<AuditKeys> rotateAuditKey() {
        oversight.rotate(visitors.member());
        return HttpResponse.ok(keys());
    }

    @Override
    public HttpResponse<Checkpoint> readCheckpoint() {
        return HttpResponse.ok(oversight
                .latest()
                .map(AuditController::model)
                .orElseThrow(() -> RequestProblem.notFound("audit.no-checkpoint")));
    }

    private static Checkpoint model(org.duijie.proof.log.Checkpoint checkpoint) {
        return new Checkpoint(
                checkpoint.size(),
                checkpoint.root().toString(),
                checkpoint.time().toString(),
                checkpoint.key().value(),
                checkpoint.text());
    }

    @Override
    public HttpResponse<ConsistencyProof> readConsistency(Long from, Long to) {
        return HttpResponse.ok(new ConsistencyProof(
                oversight.consistency(from, to).stream().map(Hash::toString).toList()));
    }

    @Override
    public HttpResponse<AuditEntryPage> listAuditEntries(
            @Nullable String record, @Nullable String cursor, @Nullable Integer limit) {
        Viewer.Member member = visitors.member();
        Optional<RecordId> subject = Optional.ofNullable(record).map(Requests::id);
        long before = LogCursors.before(subject, cursor);
        int most = Requests.page(limit);
        Entries page = subject.map(asked -> oversight.about(member, asked, before, most))
                .orElseGet(() -> oversight.entries(member, before, most));
        return HttpResponse.ok(AuditModels.page(subject, page));
    }

    @Override
    public HttpResponse<Receipt> readReceipt(Long sequence) {
        return HttpResponse.ok(
                new Receipt(oversight.receipt(visitors.member(), sequence).text()));
    }
}
