package org.duijie.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.duijie.domain.text.CanonicalText;

/// 专利池 of an alliance: what is in it since when, who runs it, under which mandates and terms.
public record PatentPool(
        Envelope envelope,
        CanonicalText name,
        Party alliance,
        List<Coded<Kind>> kinds,
        Party operator,
        PartialDate founded,
        List<Entry> entries,
        List<Mandate> mandates,
        List<Terms> terms,
        List<Check> checklist)
        implements CatalogueRecord {

    public enum Kind {
        OTHER,
        CROSS_LICENCE,
        ONE_STOP,
        DEFENSIVE
    }

    public enum Relation {
        NOT_ASSESSED,
        ESSENTIAL,
        COMPLEMENTARY,
        SUBSTITUTE
    }

    /// 入池标的 by its source key, with the record once known.
    public record Entry(Party item, Coded<Relation> relation, PartialDate from, PartialDate to) {}

    /// 授权书 of an owner to grant 普通许可.
    public record Mandate(Party owner, String scope, PartialDate from, PartialDate to) {}

    /// 标准条款.
    public record Terms(
            String version,
            String fieldOfUse,
            String territory,
            boolean forMembers,
            Coded<FeeMode> feeMode,
            Price amount,
            String rate,
            Price cap,
            String term,
            String onExit) {}

    public enum FeeMode {
        OTHER,
        FREE,
        LUMP_SUM,
        INSTALMENTS,
        ROYALTY,
        ENTRY_PLUS_ROYALTY
    }

    /// 竞争合规检查.
    public record Check(String item, String answer, String evidence) {}

    public PatentPool {
        kinds = List.copyOf(kinds);
        entries = List.copyOf(entries);
        mandates = List.copyOf(mandates);
        terms = List.copyOf(terms);
        checklist = List.copyOf(checklist);
        Set<String> items = new HashSet<>();
        for (Entry entry : entries) {
            if (!items.add(entry.item().name())) {
                throw new IllegalArgumentException(
                        "the pool holds %s twice".formatted(entry.item().name()));
            }
        }
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.POOL;
    }

    @Override
    public CanonicalText title() {
        return name;
    }

    @Override
    public List<TextField> texts() {
        return new Prose(envelope).add("title", name, Disclosure.PUBLIC).fields();
    }

    @Override
    public List<String> keywords() {
        return List.of();
    }

    @Override
    public List<Field> classes() {
        return List.of();
    }

    @Override
    public PatentPool resolved(UnaryOperator<Party> lookUp) {
        Party manager = lookUp.apply(operator);
        return new PatentPool(
                envelope.ownedBy(List.of(manager)),
                name,
                alliance,
                kinds,
                manager,
                founded,
                entries,
                mandates.stream()
                        .map(m -> new Mandate(lookUp.apply(m.owner()), m.scope(), m.from(), m.to()))
                        .toList(),
                terms,
                checklist);
    }
}
