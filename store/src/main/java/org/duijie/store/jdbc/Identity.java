package org.duijie.store.jdbc;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Which house a database is, and a digest of that under its objection secret, so that a wrong secret is noticed.
///
/// @param check of the id, by [PersonKey#check]
record Identity(UUID house, String check) {
    static Optional<Identity> find(Handle handle) {
        return handle.createQuery("select id, objection_check from house")
                .map((row, context) -> new Identity(row.getObject("id", UUID.class), row.getString("objection_check")))
                .findOne();
    }

    /// The identity that the database has from now on: of two processes that begin at the same time, that of the
    /// first.
    static Identity claim(Handle handle, UUID house, PersonKey key) {
        handle.execute(
                "insert into house (one, id, objection_check) values (1, ?, ?) on conflict do nothing",
                house,
                key.check(house));
        return find(handle).orElseThrow();
    }

    Identity under(Handle handle, PersonKey key) {
        Identity changed = new Identity(house, key.check(house));
        handle.execute("update house set objection_check = ?", changed.check());
        return changed;
    }

    boolean isUnder(PersonKey key) {
        return check.equals(key.check(house));
    }
}
