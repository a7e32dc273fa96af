package org.duijie.api.rest;

import java.math.BigDecimal;
import java.util.List;
import org.duijie.api.generated.model.Code;
import org.duijie.api.generated.model.Contact;
import org.duijie.api.generated.model.Deal;
import org.duijie.api.generated.model.FieldCode;
import org.duijie.api.generated.model.Indicator;
import org.duijie.api.generated.model.Link;
import org.duijie.api.generated.model.Maturity;
import org.duijie.api.generated.model.Party;
import org.duijie.api.generated.model.Price;
import org.duijie.api.generated.model.Source;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.Words;
import org.duijie.domain.Coded;
import org.duijie.domain.Envelope;
import org.duijie.domain.Field;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordId;
import org.jspecify.annotations.Nullable;

/// The pieces that the models of several records share. What is unknown becomes null here, and null is left out of the
/// JSON: this is the edge.
record Parts(Words words) {
    static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    static @Nullable String date(PartialDate date) {
        return text(date.toString());
    }

    static @Nullable String id(RecordId id) {
        return id.isKnown() ? id.toString() : null;
    }

    Code code(Enum<?> code) {
        return new Code(code.name(), words.code(code));
    }

    Code code(Coded<? extends Enum<?>> coded) {
        String label = words.coded(coded);
        return new Code(coded.code().name(), label.isEmpty() ? words.code(coded.code()) : label).raw(text(coded.raw()));
    }

    List<Code> codes(List<? extends Coded<? extends Enum<?>>> codes) {
        return codes.stream().map(this::code).toList();
    }

    @Nullable
    Code region(Envelope envelope) {
        Coded<String> region = envelope.region();
        return region.code().isEmpty() && region.raw().isEmpty()
                ? null
                : new Code(region.code(), words.region(region)).raw(text(region.raw()));
    }

    List<FieldCode> fields(List<Field> fields) {
        return fields.stream()
                .map(field -> new FieldCode(
                                field.scheme().name(),
                                field.code(),
                                words.field(field),
                                field.origin().name())
                        .raw(text(field.raw())))
                .toList();
    }

    static Party party(org.duijie.domain.Party party) {
        return new Party(party.name()).id(id(party.id()));
    }

    static @Nullable Party partyOrNull(org.duijie.domain.Party party) {
        return party.name().isEmpty() ? null : party(party);
    }

    static List<Party> parties(List<org.duijie.domain.Party> parties) {
        return parties.stream().map(Parts::party).toList();
    }

    Price price(org.duijie.domain.Price price) {
        Price written = new Price(price.kind().name(), label(price));
        return price.hasAmount()
                ? written.min(amount(price.min())).max(amount(price.max())).currency(price.currency())
                : written;
    }

    private String label(org.duijie.domain.Price price) {
        String said = words.price(price);
        return said.isEmpty() ? words.code(price.kind()) : said;
    }

    private static @Nullable String amount(BigDecimal amount) {
        return amount.signum() == 0 ? null : amount.stripTrailingZeros().toPlainString();
    }

    static List<Indicator> indicators(List<org.duijie.domain.Indicator> indicators) {
        return indicators.stream()
                .map(indicator -> new Indicator(indicator.relation().name(), indicator.raw())
                        .name(text(indicator.name()))
                        .value(text(indicator.value()))
                        .unit(text(indicator.unit())))
                .toList();
    }

    static List<Link> links(List<org.duijie.domain.Link> links) {
        return links.stream()
                .map(link -> new Link(link.kind().name(), link.identifier()).target(id(link.target())))
                .toList();
    }

    static @Nullable Contact contact(org.duijie.domain.Contact contact, Reading reading) {
        if (!reading.namesOwner()) {
            return null;
        }
        Contact office = new Contact().office(text(contact.office()));
        return reading.byOwner()
                ? office.person(text(contact.person()))
                        .phone(text(contact.phone()))
                        .email(text(contact.email()))
                : office;
    }

    static Source source(Envelope envelope) {
        Provenance provenance = envelope.provenance();
        return new Source(envelope.sourceSystem(), envelope.sourceKey())
                .file(text(provenance.file()))
                .line(provenance.line() == 0 ? null : provenance.line())
                .url(text(provenance.url()))
                .licence(text(provenance.dataLicence()));
    }

    Maturity maturity(org.duijie.domain.Maturity maturity) {
        Maturity written = new Maturity(code(maturity.stage()));
        return maturity.trl() == 0
                ? written
                : written.trl(maturity.trl())
                        .scale(maturity.scale().name())
                        .source(maturity.source().name());
    }

    Deal deal(org.duijie.domain.Deal deal) {
        return new Deal(codes(deal.modes()), code(deal.pricing()), price(deal.price()), code(deal.availability()))
                .availabilityAsOf(date(deal.availabilityAsOf()));
    }
}
