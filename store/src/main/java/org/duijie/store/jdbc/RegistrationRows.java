package org.duijie.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.duijie.domain.Organisation;
import org.duijie.exchange.identity.Registration;
import org.jdbi.v3.core.Handle;

/// Reads and writes registrations of organisations.
final class RegistrationRows {
    private RegistrationRows() {}

    static List<Registration> select(Handle handle, Condition condition) {
        return handle.createQuery("select id, organisation, account_id, credit_code, name, kind, region, state, reason,"
                        + " decided_by, registered_at, changed_at from registration where " + condition.sql()
                        + " order by registered_at, id")
                .bindMap(condition.values())
                .map((row, context) -> registration(row))
                .list();
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                Columns.id(row, "id"),
                Columns.id(row, "organisation"),
                Columns.id(row, "account_id"),
                new Registration.Claim(
                        row.getString("credit_code"),
                        row.getString("name"),
                        Organisation.Kind.valueOf(row.getString("kind")),
                        row.getString("region")),
                Registration.State.valueOf(row.getString("state")),
                row.getString("reason"),
                Columns.id(row, "decided_by"),
                Columns.time(row, "registered_at"),
                Columns.time(row, "changed_at"));
    }

    static int put(Handle handle, Registration registration) {
        handle.execute(
                "delete from registration where id = ?", registration.id().value());
        return handle.createUpdate("""
                        insert into registration (id, organisation, account_id, credit_code, name, kind, region, state,
                            reason, decided_by, registered_at, changed_at)
                        values (:id, :organisation, :account, :code, :name, :kind, :region, :state, :reason, :by,
                            :registered, :changed)""")
                .bind("id", registration.id().value())
                .bind("organisation", registration.organisation().value())
                .bind("account", registration.account().value())
                .bind("code", registration.claim().creditCode())
                .bind("name", registration.claim().name())
                .bind("kind", registration.claim().kind().name())
                .bind("region", registration.claim().region())
                .bind("state", registration.state().name())
                .bind("reason", registration.reason())
                .bind("by", registration.decidedBy().value())
                .bind("registered", Columns.time(registration.registeredAt()))
                .bind("changed", Columns.time(registration.changedAt()))
                .execute();
    }
}
