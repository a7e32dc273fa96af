package org.duijie.api.command;

import java.util.Locale;
import org.duijie.domain.Offer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `achievements`, `patents` or `researchers`.
final class OfferKinds implements ITypeConverter<Offer.Kind> {
    @Override
    public Offer.Kind convert(String text) {
        for (Offer.Kind kind : Offer.Kind.values()) {
            if ((kind.name().toLowerCase(Locale.ROOT) + "s").equals(text.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new TypeConversionException("“%s” is none of achievements, patents, researchers".formatted(text));
    }
}
