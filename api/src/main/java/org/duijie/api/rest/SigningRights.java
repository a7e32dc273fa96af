package org.duijie.api.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.generated.model.SigningRightDraft;
import org.duijie.api.web.Fault;
import org.duijie.api.web.RequestProblem;
import org.duijie.domain.PartialDate;
import org.duijie.domain.access.SigningRight;
import org.jspecify.annotations.Nullable;

/// Reads what somebody is to sign, or says everything that is wrong with it.
public final class SigningRights {
    private final List<Fault> faults = new ArrayList<>();

    private SigningRights() {}

    /// The right that a draft asks for.
    ///
    /// @param today the first day when none is said
    public static SigningRight read(SigningRightDraft draft, LocalDate today) {
        SigningRights in = new SigningRights();
        SigningRight.Scope scope = in.scope(draft.getScope());
        BigDecimal limit = in.limit(draft.getLimit());
        LocalDate from = in.date("from", draft.getFrom()).orElse(today);
        Optional<LocalDate> until = in.date("until", draft.getUntil());
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            in.fault("until", "until.early");
        }
        if (!in.faults.isEmpty()) {
            throw RequestProblem.faulty("signatory.invalid", in.faults);
        }
        return new SigningRight(scope, limit, from, until.map(PartialDate::of).orElse(PartialDate.UNKNOWN));
    }

    private void fault(String field, String code, Object... arguments) {
        faults.add(Fault.of(field, code, arguments));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private SigningRight.Scope scope(@Nullable String text) {
        for (SigningRight.Scope scope : SigningRight.Scope.values()) {
            if (scope.name().equals(said(text).toUpperCase(Locale.ROOT))) {
                return scope;
            }
        }
        fault("scope", "code.unknown", said(text), List.of(SigningRight.Scope.values()));
        return SigningRight.Scope.AWARD;
    }

    private BigDecimal limit(@Nullable String text) {
        if (said(text).isEmpty()) {
            return SigningRight.ANY_AMOUNT;
        }
        Optional<BigDecimal> amount = Amounts.read(said(text));
        Optional<BigDecimal> limit = amount.filter(
                given -> given.signum() > 0 && given.scale() <= 2 && given.compareTo(SigningRight.ANY_AMOUNT) < 0);
        if (amount.isEmpty()) {
            fault("limit", "amount.malformed", said(text));
        } else if (limit.isEmpty()) {
            fault("limit", "limit.range");
        }
        return limit.map(given -> given.setScale(2)) // as it is read again
                .orElse(SigningRight.ANY_AMOUNT);
    }

    private Optional<LocalDate> date(String field, @Nullable String text) {
        if (said(text).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(said(text)));
        } catch (DateTimeException malformed) {
            fault(field, "date.malformed", said(text));
            return Optional.empty();
        }
    }
}
