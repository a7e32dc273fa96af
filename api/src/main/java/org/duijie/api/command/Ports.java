package org.duijie.api.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A port number: 0 lets the system choose.
final class Ports implements ITypeConverter<Integer> {
    private static final int HIGHEST = 65_535;

    @Override
    public Integer convert(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException malformed) {
            throw new TypeConversionException(wrong(text));
        }
        throw new TypeConversionException(wrong(text));
    }

    private static String wrong(String text) {
        return "a port is a number from 0 to %d, not “%s”".formatted(HIGHEST, text);
    }
}
