package org.duijie.domain.access;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.duijie.domain.PartialDate;

/// 签字权限: what somebody may sign for their organisation, up to which amount in yuan, from a day to a day, both
/// included.
///
/// @param limit the highest amount of one document; [#ANY_AMOUNT] without a limit
/// @param until the last day; unknown while there is none
public record SigningRight(Scope scope, BigDecimal limit, LocalDate from, PartialDate until) {
    /// More than any document is about.
    public static final BigDecimal ANY_AMOUNT = new BigDecimal("9999999999999999.99");

    /// What is signed.
    public enum Scope {
        /// 定标: who wins a challenge.
        AWARD,
        /// 许可.
        LICENCE,
        /// 合同.
        CONTRACT,
        /// 收益分配.
        DISTRIBUTION
    }

    public SigningRight {
        if (limit.signum() <= 0 || limit.compareTo(ANY_AMOUNT) > 0) {
            throw new IllegalArgumentException("a signing limit is a positive amount, not " + limit.toPlainString());
        }
        if (until.isKnown() && until.earliest().isBefore(from)) {
            throw new IllegalArgumentException("a signing right from " + from + " cannot end on " + until);
        }
    }

    /// Whether it covers a document of this kind and amount that is signed on that day.
    public boolean covers(Scope document, BigDecimal amount, LocalDate day) {
        return scope == document
                && amount.compareTo(limit) <= 0
                && !day.isBefore(from)
                && (!until.isKnown() || !day.isAfter(until.earliest()));
    }
}
