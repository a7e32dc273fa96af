package org.duijie.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duijie.domain.RecordId;
import org.jspecify.annotations.Nullable;

/// How the columns of identity are read and written.
final class Columns {
    private Columns() {}

    static RecordId id(ResultSet row, String column) throws SQLException {
        return new RecordId(row.getObject(column, UUID.class));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /// A time that has no row yet reads as `never`.
    static Instant timeOr(ResultSet row, String column, Instant never) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? never : found.toInstant();
    }

    static @Nullable OffsetDateTime timeUnless(Instant instant, Instant never) {
        return instant.equals(never) ? null : time(instant);
    }

    /// A handful of codes in one column: they are read and written together and never searched for.
    static <E extends Enum<E>> Set<E> codes(ResultSet row, String column, Class<E> type) throws SQLException {
        Set<E> codes = EnumSet.noneOf(type);
        Arrays.stream(row.getString(column).split(" ", -1))
                .filter(code -> !code.isEmpty())
                .forEach(code -> codes.add(Enum.valueOf(type, code)));
        return codes;
    }

    static String codes(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }
}
