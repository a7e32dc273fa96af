package org.duijie.api.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.generated.model.FeedbackDraft;
import org.duijie.api.web.Fault;
import org.duijie.api.web.RequestProblem;
import org.duijie.domain.RecordId;
import org.duijie.exchange.recommendation.Dismissal;
import org.jspecify.annotations.Nullable;

/// Reads what people say about recommendations, and says all that is wrong with it at once.
public final class Feedbacks {
    private Feedbacks() {}

    public record Read(Dismissal.Reason reason, String note) {}

    /// Feedback with whose it is and what it is about.
    record Given(RecordId researcher, RecordId challenge, Read said) {}

    static Given given(FeedbackDraft draft) {
        List<Fault> faults = new ArrayList<>();
        require(faults, "researcher", draft.getResearcher());
        require(faults, "challenge", draft.getChallenge());
        Read said = read(faults, draft.getReason(), draft.getNote());
        return new Given(Requests.id(draft.getResearcher()), Requests.id(draft.getChallenge()), said);
    }

    private static void require(List<Fault> faults, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.of(field, "required"));
        }
    }

    public static Read read(@Nullable String reason, @Nullable String note) {
        return read(new ArrayList<>(), reason, note);
    }

    private static Read read(List<Fault> faults, @Nullable String reason, @Nullable String note) {
        Optional<Dismissal.Reason> code = reason(reason);
        if (code.isEmpty()) {
            faults.add(Fault.of("reason", reason == null || reason.isBlank() ? "required" : "reason.unknown"));
        }
        String said = note == null ? "" : note.strip();
        if (said.length() > Dismissal.LONGEST_NOTE) {
            faults.add(Fault.of("note", "note.length", said.length(), Dismissal.LONGEST_NOTE));
        }
        if (!faults.isEmpty()) {
            throw RequestProblem.faulty("feedback.invalid", faults);
        }
        return new Read(code.orElseThrow(), said);
    }

    private static Optional<Dismissal.Reason> reason(@Nullable String name) {
        for (Dismissal.Reason reason : Dismissal.Reason.values()) {
            if (reason.name().equals(name)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    static long after(@Nullable Long batch) {
        if (batch == null) {
            throw RequestProblem.faulty("feedback.invalid", List.of(Fault.of("after", "required")));
        }
        return batch;
    }

    static boolean wanted(@Nullable Boolean feed) {
        if (feed == null) {
            throw RequestProblem.faulty("feedback.invalid", List.of(Fault.of("feed", "required")));
        }
        return feed;
    }
}
