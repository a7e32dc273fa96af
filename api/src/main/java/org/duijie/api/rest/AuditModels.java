package org.duijie.api.rest;

import org.duijie.api.generated.model.AuditEntry;
import org.duijie.api.generated.model.AuditEntryPage;
import org.duijie.domain.RecordId;
import org.duijie.exchange.audit.Entries;
import org.duijie.exchange.audit.Logged;

/// Entries of the log as the contract has them.
final class AuditModels {
    private AuditModels() {}

    static AuditEntryPage page(Entries page) {
        return new AuditEntryPage(
                page.items().stream().map(AuditModels::model).toList(),
                page.next() < 0 ? null : Long.toString(page.next()));
    }

    private static AuditEntry model(Logged entry) {
        AuditEntry model = new AuditEntry(
                entry.sequence(),
                entry.ordered().toString(),
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
