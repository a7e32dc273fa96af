package org.duijie.matcher.feature;

import org.duijie.domain.Price;
import org.duijie.domain.match.Reason;

/// Whether the offer's asking price can be paid from the need's budget: 1 if its least is within it, falling to −1 at
/// twice the budget and beyond. A price or budget to be negotiated says nothing.
final class PriceInBudget implements Feature {
    @Override
    public String name() {
        return "price-in-budget";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.DEAL;
    }

    @Override
    public double value(Pairing pairing) {
        Price budget = pairing.needFacts().budget();
        Price price = pairing.offerFacts().price();
        double most = most(budget);
        boolean free = price.kind() == Price.Kind.FREE;
        if (most <= 0 || !(free || price.hasAmount()) || !price.currency().equals(budget.currency())) {
            return 0;
        }
        double least = free ? 0 : least(price);
        return least <= most ? 1 : Math.max(-1, 1 - 2 * (least - most) / most);
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.PriceInBudget(
                pairing.offerFacts().price(), pairing.needFacts().budget());
    }

    /// “At least” has no upper bound: what it names is what is surely there.
    private static double most(Price budget) {
        return switch (budget.kind()) {
            case AMOUNT, AT_LEAST ->
                Math.max(budget.min().doubleValue(), budget.max().doubleValue());
            case RANGE, UP_TO -> budget.max().doubleValue();
            case UNKNOWN, NEGOTIABLE, FREE, EQUITY -> 0;
        };
    }

    private static double least(Price price) {
        return price.min().signum() > 0
                ? price.min().doubleValue()
                : price.kind() == Price.Kind.UP_TO ? 0 : price.max().doubleValue();
    }
}
