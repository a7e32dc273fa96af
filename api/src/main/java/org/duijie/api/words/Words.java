package org.duijie.api.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.domain.Coded;
import org.duijie.domain.Field;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Price;
import org.duijie.domain.Region;
import org.duijie.domain.match.Contribution;

/// Everything that is said to one reader, in this reader's language.
public final class Words {
    private final Messages messages;
    private final Labels labels;

    public Words(Tongue tongue, Labels labels) {
        this.messages = Messages.in(tongue);
        this.labels = labels;
    }

    public Tongue tongue() {
        return messages.tongue();
    }

    public boolean chinese() {
        return tongue() == Tongue.ZH;
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public Optional<String> find(String key) {
        return messages.find(key);
    }

    /// The name of a code of the domain, such as `Stage.LAB` or `Organisation.Kind.HOSPITAL`.
    public String code(Enum<?> code) {
        return text(key(code));
    }

    /// The key of a code's name: nested enums carry the record that they belong to.
    public static String key(Enum<?> code) {
        Class<?> type = code.getDeclaringClass();
        Class<?> outer = type.getEnclosingClass();
        String owner = outer == null ? "" : outer.getSimpleName() + ".";
        return owner + type.getSimpleName() + "." + code.name();
    }

    /// The name of a code; what no code covers keeps its own wording, and what is unknown is not said.
    public String coded(Coded<? extends Enum<?>> coded) {
        String name = coded.code().name();
        if (name.equals("UNKNOWN")) {
            return coded.raw();
        }
        return name.equals("OTHER") && !coded.raw().isEmpty() ? coded.raw() : code(coded.code());
    }

    public String coded(List<? extends Coded<? extends Enum<?>>> codes) {
        return joined(codes.stream().map(this::coded).toList());
    }

    public String joined(List<String> parts) {
        return String.join(
                chinese() ? "、" : ", ",
                parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    public String field(Field field) {
        String taxonomy = switch (field.scheme()) {
            case SEI -> "fields-sei";
            case GBT4754 -> "industries-gbt4754";
            case TECH_MARKET -> "fields-contract-statistics";
            case IPC, GBT13745, LOCARNO, CLC, OTHER -> "";
        };
        if (taxonomy.isEmpty()) {
            return field.code().isEmpty() ? field.raw() : field.code();
        }
        return labels.label(taxonomy, field.code(), tongue());
    }

    /// “江苏省 · 苏州市 · 吴中区”; what is no code is shown as it was written.
    public String region(Coded<String> region) {
        if (!region.code().matches("\\d{6}")) {
            return region.raw();
        }
        List<String> names = new ArrayList<>();
        Optional<Region> at = Optional.of(new Region(region.code()));
        while (at.isPresent()) {
            String code = at.get().code();
            String name = labels.label("regions-gbt2260", code, tongue());
            if (!name.equals(code)) {
                names.addFirst(name);
            }
            at = at.get().parent();
        }
        return names.isEmpty() ? region.raw() : String.join(chinese() ? " " : " · ", names);
    }

    /// The name of a code in a taxonomy.
    public String taxonomy(String id, String code) {
        return labels.label(id, code, tongue());
    }

    public String date(PartialDate date) {
        return date.toString();
    }

    public String price(Price price) {
        return switch (price.kind()) {
            case UNKNOWN -> price.raw();
            case AMOUNT -> money(price.max().signum() == 0 ? price.min() : price.max(), price.currency());
            case RANGE -> money(price.min(), price.currency()) + " – " + money(price.max(), price.currency());
            case UP_TO -> text("price.up-to", money(price.max(), price.currency()));
            case AT_LEAST -> text("price.at-least", money(price.min(), price.currency()));
            case NEGOTIABLE, FREE, EQUITY -> code(price.kind());
        };
    }

    private String money(BigDecimal amount, String currency) {
        BigDecimal tenThousands = amount.movePointLeft(4);
        if (chinese() && tenThousands.compareTo(BigDecimal.ONE) >= 0) {
            String unit = currency.equals("CNY") ? "万元" : "万 " + currency;
            return number(tenThousands) + " " + unit;
        }
        return chinese() && currency.equals("CNY") ? number(amount) + " 元" : currency + " " + number(amount);
    }

    public String number(Number number) {
        return NumberFormat.getInstance(tongue().locale()).format(number);
    }

    public String percent(double share) {
        return Math.round(share * 100) + (chinese() ? "%" : " %");
    }

    /// Why a feature added or took the points it did.
    public String reason(Contribution contribution) {
        return Reasons.text(contribution, this);
    }

    public String feature(String name) {
        return find("feature." + name).orElse(name);
    }
}
