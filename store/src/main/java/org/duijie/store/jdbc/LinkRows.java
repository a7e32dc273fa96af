package org.duijie.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;
import org.duijie.exchange.identity.OneTimeLink;
import org.jdbi.v3.core.Handle;

/// Reads and writes one-time links.
final class LinkRows {
    private LinkRows() {}

    static Condition secret(String hash) {
        return new Condition("secret_hash = :hash", Map.of("hash", hash));
    }

    static Condition in(RecordId organisation) {
        return new Condition("organisation = :organisation", Map.of("organisation", organisation.value()));
    }

    static List<OneTimeLink> select(Handle handle, Condition condition) {
        return handle.createQuery("select id, purpose, organisation, account_id, addressee, roles, manages, made_by,"
                        + " made_at, expires_at, secret_hash from one_time_link where " + condition.sql()
                        + " order by made_at, id")
                .bindMap(condition.values())
                .map((row, context) -> link(row))
                .list();
    }

    private static OneTimeLink link(ResultSet row) throws SQLException {
        return new OneTimeLink(
                Columns.id(row, "id"),
                OneTimeLink.Purpose.valueOf(row.getString("purpose")),
                Columns.id(row, "organisation"),
                Columns.id(row, "account_id"),
                row.getString("addressee"),
                Columns.codes(row, "roles", Role.class),
                row.getBoolean("manages"),
                Columns.id(row, "made_by"),
                Columns.time(row, "made_at"),
                Columns.time(row, "expires_at"),
                row.getString("secret_hash"));
    }

    static int put(Handle handle, OneTimeLink link) {
        return handle.createUpdate("""
                        insert into one_time_link (id, purpose, organisation, account_id, addressee, roles, manages,
                            made_by, made_at, expires_at, secret_hash)
                        values (:id, :purpose, :organisation, :account, :addressee, :roles, :manages, :by, :made,
                            :expires, :hash)""")
                .bind("id", link.id().value())
                .bind("purpose", link.purpose().name())
                .bind("organisation", link.organisation().value())
                .bind("account", link.account().value())
                .bind("addressee", link.addressee())
                .bind("roles", Columns.codes(link.roles()))
                .bind("manages", link.manages())
                .bind("by", link.madeBy().value())
                .bind("made", Columns.time(link.madeAt()))
                .bind("expires", Columns.time(link.expires()))
                .bind("hash", link.secretHash())
                .execute();
    }

    static int remove(Handle handle, OneTimeLink link) {
        return handle.execute(
                "delete from one_time_link where id = ?", link.id().value());
    }
}
