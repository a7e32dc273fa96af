package org.duijie.api.rest;

import java.util.Optional;
import org.duijie.api.generated.model.AuditEntry;
import org.duijie.api.generated.model.AuditEntryPage;
import org.duijie.domain.RecordId;
import org.duijie.exchange.audit.Entries;
import org.duijie.exchange.audit.Logged;

/// Entries of the log as the contract has them.
final class AuditModels {
    private AuditModels() {}

    /// @param record which the entries are about, where they are about one
    static AuditEntryPage page(Optional<RecordId> record, Entries page) {
        return new AuditEntryPage(
                page.items().stream().map(AuditModels::model).toList(),
                LogCursors.of(record, page.next()).orElse(null));
    }

    private static AuditEntry model(Logged entry) {
        AuditEntry model = new AuditEntry(
                entry.sequence(),
                entry.at().toString(),
                entry.action().name(),
                entry.kind(),
                entry.pseudonym(),
                entry.version());
        entry.subject().map(RecordId::toString).ifPresent(model::setSubject);
        entry.organisation().map(RecordId::toString).ifPresent(model::setOrganisation);
        entry.actor().map(RecordId::toString).ifPresent(model::setActor);
        if (!entry.task().isEmpty()) {
            model.setTask(entry.task());
        }
        return model;
    }
}
