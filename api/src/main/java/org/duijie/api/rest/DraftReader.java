package org.duijie.api.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.duijie.api.generated.model.BudgetDraft;
import org.duijie.api.web.Fault;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.words.Labels;
import org.duijie.domain.Coded;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Field;
import org.duijie.domain.Indicator;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Price;
import org.duijie.domain.text.CanonicalText;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a draft one by one and collects what is wrong, so that its sender learns everything at once.
final class DraftReader {
    static final CanonicalText NOTHING = CanonicalText.EMPTY;

    private static final int LONGEST = 20_000;
    private static final int LONGEST_LINE = 500;
    /// The fields whose readers a poster may choose.
    private static final Set<String> DISCLOSABLE = Set.of(
            "background",
            "problem",
            "tried",
            "targets",
            "constraints",
            "deliverables",
            "acceptance",
            "confidential",
            "budget",
            "ipOwnership");

    private final Labels labels;
    private final List<Fault> faults = new ArrayList<>();

    DraftReader(Labels labels) {
        this.labels = labels;
    }

    /// Throws when anything was wrong.
    void finish() {
        if (!faults.isEmpty()) {
            throw RequestProblem.faulty("challenge.invalid", faults);
        }
    }

    private void fault(String field, String code, Object... arguments) {
        faults.add(Fault.of(field, code, arguments));
    }

    CanonicalText title(@Nullable String title) {
        CanonicalText text = text("title", title);
        int length = text.value().length();
        if (length == 0) {
            fault("title", "required");
        } else if (length < 2 || length > 200) {
            fault("title", "title.length", length);
        }
        return text;
    }

    CanonicalText text(String field, @Nullable String text) {
        return limited(field, text == null ? "" : text, LONGEST);
    }

    private CanonicalText limited(String field, String text, int longest) {
        if (text.length() > longest) {
            fault(field, "text.too-long", text.length(), longest);
            return NOTHING;
        }
        return CanonicalText.of(text);
    }

    List<String> list(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(text -> limited("keywords", text, LONGEST_LINE).original())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
    }

    List<Indicator> targets(@Nullable List<String> targets) {
        List<Indicator> read = new ArrayList<>();
        for (String target : targets == null ? List.<String>of() : targets) {
            CanonicalText text = limited("targets", target, LONGEST_LINE);
            if (text.isEmpty()) {
                fault("targets", "indicator.empty");
            } else {
                read.add(new Indicator("", Indicator.Relation.UNSTATED, "", "", text.original()));
            }
        }
        return read;
    }

    <E extends Enum<E>> Coded<E> code(String field, @Nullable String name, E absent, Class<E> type) {
        if (name == null || name.isBlank()) {
            return Coded.of(absent);
        }
        for (E code : type.getEnumConstants()) {
            if (code.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return Coded.of(code);
            }
        }
        fault(field, "code.unknown", name, List.of(type.getEnumConstants()));
        return Coded.of(absent);
    }

    <E extends Enum<E>> List<Coded<E>> codes(String field, @Nullable List<String> names, Class<E> type) {
        E first = type.getEnumConstants()[0];
        return names == null
                ? List.of()
                : names.stream().map(name -> code(field, name, first, type)).toList();
    }

    PartialDate date(String field, @Nullable String text) {
        try {
            return PartialDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeException | NumberFormatException malformed) {
            fault(field, "date.malformed", String.valueOf(text));
            return PartialDate.UNKNOWN;
        }
    }

    int number(String field, @Nullable Integer number, int most) {
        int value = number == null ? 0 : number;
        if (value < 0 || value > most) {
            fault(field, "number.range", value, 0, most);
            return 0;
        }
        return value;
    }

    Price budget(@Nullable BudgetDraft draft) {
        if (draft == null) {
            return Price.UNKNOWN;
        }
        BigDecimal min = amount(draft.getMin());
        BigDecimal max = amount(draft.getMax());
        Price.Kind given = code("budget", draft.getKind(), kind(min, max), Price.Kind.class)
                .code();
        if (given == Price.Kind.RANGE && min.compareTo(max) > 0) {
            fault("budget", "amount.range", min.toPlainString(), max.toPlainString());
            return Price.UNKNOWN;
        }
        String currency = draft.getCurrency() == null ? "CNY" : draft.getCurrency();
        return new Price(given, min, given == Price.Kind.AMOUNT && max.signum() == 0 ? min : max, currency, "");
    }

    private static Price.Kind kind(BigDecimal min, BigDecimal max) {
        if (min.signum() > 0) {
            return max.signum() > 0 ? Price.Kind.RANGE : Price.Kind.AMOUNT;
        }
        return max.signum() > 0 ? Price.Kind.UP_TO : Price.Kind.NEGOTIABLE;
    }

    private BigDecimal amount(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return BigDecimal.ZERO;
        }
        Optional<BigDecimal> amount = Amounts.read(text);
        if (amount.isEmpty()) {
            fault("budget", "amount.malformed", text);
        } else if (amount.get().signum() < 0) {
            fault("budget", "amount.negative");
        }
        return amount.filter(given -> given.signum() >= 0).orElse(BigDecimal.ZERO);
    }

    List<Field> fields(@Nullable List<String> codes) {
        List<Field> fields = new ArrayList<>();
        for (String code : codes == null ? List.<String>of() : codes) {
            if (labels.taxonomy("fields-sei")
                    .flatMap(taxonomy -> taxonomy.find(code))
                    .isPresent()) {
                fields.add(new Field(Field.Scheme.SEI, code, Field.Origin.DECLARED, ""));
            } else {
                fault("fields", "field.unknown", code);
            }
        }
        return fields;
    }

    Coded<String> region(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return new Coded<>("", "");
        }
        if (!code.strip().matches("\\d{6}")) {
            fault("region", "region.malformed", code);
            return new Coded<>("", "");
        }
        return Coded.of(code.strip());
    }

    Map<String, Disclosure> disclosure(@Nullable Map<String, String> given) {
        Map<String, Disclosure> levels = new TreeMap<>();
        if (given != null) {
            given.forEach((field, level) -> {
                if (!DISCLOSABLE.contains(field)) {
                    fault("disclosure", "disclosure.field", field);
                } else {
                    levels.put(
                            field,
                            code("disclosure", level, Disclosure.REGISTERED, Disclosure.class)
                                    .code());
                }
            });
        }
        return levels;
    }
}
