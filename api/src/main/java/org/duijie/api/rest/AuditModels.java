package org.duijie.api.rest;

import org.duijie.api.generated.model.AuditEntry;
import org.duijie.api.generated.model.AuditEntryPage;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.ActingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.audit.Entries;
import org.duijie.exchange.audit.Logged;

/// Entries of the log as the contract has them.
final class AuditModels {
    private AuditModels() {}

    static AuditEntryPage page(Viewer.Member reader, Entries page) {
        return new AuditEntryPage(
                page.items().stream().map(entry -> model(reader, entry)).toList(),
                page.next() < 0 ? null : Long.toString(page.next()));
    }

    private static AuditEntry model(Viewer.Member reader, Logged entry) {
        AuditEntry model = new AuditEntry(
                entry.sequence(),
                entry.ordered().toString(),
                entry.action().name(),
                entry.kind(),
                entry.pseudonym(),
                entry.version());
        entry.subject().map(RecordId::toString).ifPresent(model::setSubject);
        entry.organisation().map(RecordId::toString).ifPresent(model::setOrganisation);
        // Which of its people acted is for an organisation itself to know.
        entry.actor()
                .filter(actor -> ActingPolicy.operates(reader)
                        || entry.organisation().filter(reader::actsFor).isPresent())
                .map(RecordId::toString)
                .ifPresent(model::setActor);
        if (!entry.task().isEmpty()) {
            model.setTask(entry.task());
        }
        return model;
    }
}
