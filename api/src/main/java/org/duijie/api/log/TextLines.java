package org.duijie.api.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// Lines for people, as they always were: time, level, logger, message. Behind it, in brackets, the ids of the request
/// and of its trace, and on lines of their own, set in, where something failed.
final class TextLines extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};
    private static final int FIRST_PRINTABLE = 0x20;

    private final DateTimeFormatter time =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160)
                .append(time.format(event.getInstant()))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(oneLine(event.getLoggerName()))
                .append(" - ")
                .append(oneLine(Redaction.of(event.getFormattedMessage())));
        Map<String, String> ids = event.getMDCPropertyMap();
        if (ids.containsKey(Trail.REQUEST)) {
            line.append(" [request ")
                    .append(oneLine(ids.getOrDefault(Trail.REQUEST, "")))
                    .append(" trace ")
                    .append(oneLine(ids.getOrDefault(Trail.TRACE, "")))
                    .append(']');
        }
        IThrowableProxy failure = event.getThrowableProxy();
        if (failure != null) {
            line.append("\n    ").append(Failure.stack(failure).replace("\n", "\n    "));
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Whoever gets a line break into a message must not get a line of their own, nor an order to the terminal.
    static String oneLine(String text) {
        if (text.codePoints().noneMatch(TextLines::unprintable)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (unprintable(point)) {
                plain.append("\\u%04x".formatted(point));
            } else {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }

    /// Control characters, line and paragraph separators, and what turns the direction of reading.
    private static boolean unprintable(int point) {
        return point < FIRST_PRINTABLE
                || switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.FORMAT,
                            Character.SURROGATE -> true;
                    default -> false;
                };
    }
}
