package org.duijie.api.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duijie.domain.RecordKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `patents` means PATENT, as in addresses.
final class RecordKinds implements ITypeConverter<RecordKind> {
    @Override
    public RecordKind convert(String text) {
        for (RecordKind kind : RecordKind.values()) {
            if (name(kind).equals(text.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        List<String> known =
                Arrays.stream(RecordKind.values()).map(RecordKinds::name).toList();
        throw new TypeConversionException("“%s” is none of %s".formatted(text, String.join(", ", known)));
    }

    static String name(RecordKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "s";
    }
}
