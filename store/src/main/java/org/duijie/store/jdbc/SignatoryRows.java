package org.duijie.store.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duijie.domain.PartialDate;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Signatory;
import org.duijie.domain.access.SigningRight;
import org.jdbi.v3.core.Handle;

/// Reads and writes rights to sign.
final class SignatoryRows {
    private SignatoryRows() {}

    static List<Signatory> select(Handle handle, RecordId organisation) {
        return handle.createQuery("""
                        select id, organisation, account_id, scope, amount_limit, first_day, last_day, given_by,
                            given_at, revoked_by, revoked_at
                        from signatory where organisation = :organisation order by given_at, id""")
                .bind("organisation", organisation.value())
                .map((row, context) -> signatory(row))
                .list();
    }

    private static Signatory signatory(ResultSet row) throws SQLException {
        BigDecimal limit = row.getBigDecimal("amount_limit");
        LocalDate last = row.getObject("last_day", LocalDate.class);
        SigningRight right = new SigningRight(
                SigningRight.Scope.valueOf(row.getString("scope")),
                limit == null ? SigningRight.ANY_AMOUNT : limit,
                row.getObject("first_day", LocalDate.class),
                last == null ? PartialDate.UNKNOWN : PartialDate.of(last));
        return new Signatory(
                Columns.id(row, "id"),
                Columns.id(row, "organisation"),
                Columns.id(row, "account_id"),
                right,
                Columns.id(row, "given_by"),
                Columns.time(row, "given_at"),
                Columns.id(row, "revoked_by"),
                Columns.timeOr(row, "revoked_at", Signatory.NEVER));
    }

    static int put(Handle handle, Signatory signatory) {
        SigningRight right = signatory.right();
        handle.execute("delete from signatory where id = ?", signatory.id().value());
        return handle.createUpdate("""
                        insert into signatory (id, organisation, account_id, scope, amount_limit, first_day, last_day,
                            given_by, given_at, revoked_by, revoked_at)
                        values (:id, :organisation, :account, :scope, :limit, :from, :until, :by, :given, :revoker,
                            :revoked)""")
                .bind("id", signatory.id().value())
                .bind("organisation", signatory.organisation().value())
                .bind("account", signatory.account().value())
                .bind("scope", right.scope().name())
                .bind("limit", right.limit().compareTo(SigningRight.ANY_AMOUNT) == 0 ? null : right.limit())
                .bind("from", right.from())
                .bind("until", right.until().isKnown() ? right.until().earliest() : null)
                .bind("by", signatory.givenBy().value())
                .bind("given", Columns.time(signatory.givenAt()))
                .bind("revoker", signatory.revokedBy().value())
                .bind("revoked", Columns.timeUnless(signatory.revokedAt(), Signatory.NEVER))
                .execute();
    }
}
