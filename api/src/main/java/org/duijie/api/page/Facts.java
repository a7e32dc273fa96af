package org.duijie.api.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.page.Fact.Value;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.Words;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Coded;
import org.duijie.domain.Contact;
import org.duijie.domain.Field;
import org.duijie.domain.Link;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.Price;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordKind;

/// Collects the facts of a record; what is unknown or empty is not said.
final class Facts {
    private final Words words;
    private final List<Fact> facts = new ArrayList<>();

    Facts(Words words) {
        this.words = words;
    }

    List<Fact> list() {
        return List.copyOf(facts);
    }

    private Facts put(String key, Stream<Value> values) {
        List<Value> said = values.filter(value -> !value.text().isEmpty()).toList();
        if (!said.isEmpty()) {
            facts.add(new Fact(words.text(key), said));
        }
        return this;
    }

    Facts text(String key, String text) {
        return put(key, Stream.of(Value.of(text)));
    }

    Facts texts(String key, List<String> texts) {
        return text(key, words.joined(texts));
    }

    Facts date(String key, PartialDate date) {
        return text(key, words.date(date));
    }

    Facts price(String key, Price price) {
        return text(key, words.price(price));
    }

    Facts code(String key, Coded<? extends Enum<?>> code) {
        return text(key, words.coded(code));
    }

    Facts codes(String key, List<? extends Coded<? extends Enum<?>>> codes) {
        return text(key, words.coded(codes));
    }

    Facts yesNo(String key, boolean value) {
        return text(key, words.text(value ? "fact.yes" : "fact.no"));
    }

    Facts units(String key, List<Party> units) {
        return put(key, units.stream().map(Facts::unit));
    }

    Facts unit(String key, Party unit) {
        return put(key, Stream.of(unit(unit)));
    }

    Facts link(String key, String text, String href) {
        return put(key, Stream.of(new Value(text, Optional.of(href))));
    }

    static Value unit(Party unit) {
        return new Value(
                unit.name(),
                unit.id().isKnown() ? Optional.of(Paths.of(RecordKind.ORGANISATION, unit.id())) : Optional.empty());
    }

    Facts people(String key, List<Party> people) {
        return texts(key, people.stream().map(Party::name).toList());
    }

    Facts links(List<Link> links) {
        return put(
                "fact.links",
                links.stream()
                        .map(link -> new Value(words.code(link.kind()) + " " + link.identifier(), Paths.of(link))));
    }

    /// The office is for everybody; the person only for the owner.
    Facts contact(Contact contact, Reading reading) {
        if (!reading.namesOwner()) {
            return this;
        }
        text("fact.contact", contact.office());
        if (reading.byOwner()) {
            text("fact.contact.person", contact.person())
                    .text("fact.contact.phone", contact.phone())
                    .text("fact.contact.mail", contact.email());
        }
        return this;
    }

    /// What every record ends with: fields, keywords, place, and where it came from.
    Facts common(CatalogueRecord record) {
        texts(
                "fact.field",
                record.classes().stream().map(this::field).distinct().toList());
        texts("fact.keywords", record.keywords());
        text("fact.region", words.region(record.envelope().region()));
        Provenance provenance = record.envelope().provenance();
        String from =
                record.envelope().sourceSystem() + " · " + record.envelope().sourceKey();
        String url = provenance.url();
        boolean followable = url.startsWith("https://") || url.startsWith("http://");
        put("fact.source", Stream.of(new Value(from, followable ? Optional.of(url) : Optional.empty())));
        return text("fact.licence", provenance.dataLicence());
    }

    private String field(Field field) {
        String name = words.field(field);
        return field.origin() == Field.Origin.GUESSED && !name.isEmpty()
                ? words.text("fact.field.guessed", name)
                : name;
    }
}
