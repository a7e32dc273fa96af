package org.duijie.domain.access;

import java.time.LocalDate;
import org.duijie.domain.PartialDate;
import org.duijie.domain.RecordId;

/// An organisation's time in an alliance; rights hold from the first day to the last, both included.
public record Membership(RecordId alliance, PartialDate joined, PartialDate left) {
    public boolean holdsOn(LocalDate date) {
        return joined.isKnown()
                && !date.isBefore(joined.latest())
                && (!left.isKnown() || !date.isAfter(left.earliest()));
    }
}
