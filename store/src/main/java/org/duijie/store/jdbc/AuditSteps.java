package org.duijie.store.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duijie.domain.RecordId;
import org.duijie.exchange.audit.Actor;
import org.duijie.exchange.audit.Step;
import org.duijie.exchange.audit.StepText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The steps of one transaction, written at its end, under salts.
final class AuditSteps {
    private final Handle handle;
    private final Actor actor;
    private final Instant now;
    private final List<Step> steps = new ArrayList<>();
    private final Set<RecordId> forgotten = new LinkedHashSet<>();

    AuditSteps(Handle handle, Actor actor, Instant now) {
        this.handle = handle;
        this.actor = actor;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    void add(Step step) {
        steps.add(step);
    }

    /// Destroys the salt of a subject after the last step about it.
    void forget(RecordId subject) {
        forgotten.add(subject);
    }

    void write() {
        if (!steps.isEmpty()) {
            insert(Salts.of(handle, subjects()));
        }
        forgotten.forEach(subject -> Salts.destroy(handle, subject));
    }

    private Set<RecordId> subjects() {
        Set<RecordId> subjects = new LinkedHashSet<>();
        steps.forEach(step -> subjects.add(step.subject()));
        subjects.add(actor.user());
        subjects.add(actor.organisation());
        return subjects;
    }

    private void insert(Salts salts) {
        String by = name(salts);
        String organisation = actor.organisation().isKnown() ? salts.pseudonym(actor.organisation()) : StepText.NONE;
        PreparedBatch batch =
                handle.prepareBatch("insert into audit_step (actor, subject, body) values (:actor, :subject, :body)");
        for (Step step : steps) {
            String subject = salts.pseudonym(step.subject());
            String content =
                    step.contentHash().isEmpty() ? StepText.NONE : salts.keyed(step.subject(), step.contentHash());
            StepText text =
                    new StepText(now, step.action(), by, organisation, step.kind(), subject, step.version(), content);
            batch.bind("actor", by)
                    .bind("subject", subject)
                    .bind("body", text.text())
                    .add();
        }
        batch.execute();
    }

    private String name(Salts salts) {
        if (actor.user().isKnown()) {
            return salts.pseudonym(actor.user());
        }
        return actor.task().isEmpty() ? StepText.ANYONE : StepText.HOUSE + actor.task();
    }
}
