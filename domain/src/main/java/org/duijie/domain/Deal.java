package org.duijie.domain;

import java.util.List;

/// How an offer may be had: 转化方式, 定价方式, 意向价格, 可转化状态, and what was converted before (never back-fillable).
public record Deal(
        List<Coded<TransferMode>> modes,
        Coded<Pricing> pricing,
        Price price,
        Coded<Availability> availability,
        PartialDate availabilityAsOf,
        List<Conversion> conversions) {
    public enum Pricing {
        UNKNOWN,
        OTHER,
        AGREED,
        LISTED,
        AUCTION
    }

    /// The last four are never recommended as available.
    public enum Availability {
        UNKNOWN,
        OTHER,
        AVAILABLE,
        IN_TALKS,
        LICENSED_OPEN,
        LICENSED_EXCLUSIVELY,
        ASSIGNED,
        SELF_USED,
        NOT_NOW;

        public boolean recommendable() {
            return compareTo(LICENSED_EXCLUSIVELY) < 0;
        }
    }

    /// 转化记录.
    public record Conversion(PartialDate date, Coded<TransferMode> mode, Price amount, String contract) {}

    public Deal {
        modes = List.copyOf(modes);
        conversions = List.copyOf(conversions);
    }
}
