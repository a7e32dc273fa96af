package org.duijie.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.jdbi.v3.core.Handle;

/// Reads and writes claims to profiles.
final class ClaimRows {
    private ClaimRows() {}

    static List<ProfileClaim> select(Handle handle, Condition condition) {
        return handle.createQuery(
                        "select id, researcher_id, account_id, state, decided_by, changed_at from profile_claim where "
                                + condition.sql() + " order by changed_at, id")
                .bindMap(condition.values())
                .map((row, context) -> claim(row))
                .list();
    }

    private static ProfileClaim claim(ResultSet row) throws SQLException {
        return new ProfileClaim(
                id(row, "id"),
                id(row, "researcher_id"),
                id(row, "account_id"),
                ProfileClaim.State.valueOf(row.getString("state")),
                id(row, "decided_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static RecordId id(ResultSet row, String column) throws SQLException {
        return new RecordId(row.getObject(column, UUID.class));
    }

    static void put(Handle handle, ProfileClaim claim) {
        handle.execute("delete from profile_claim where id = ?", claim.id().value());
        handle.createUpdate("""
                        insert into profile_claim (id, researcher_id, account_id, state, decided_by, changed_at)
                        values (:id, :researcher, :account, :state, :by, :at)""")
                .bind("id", claim.id().value())
                .bind("researcher", claim.researcher().value())
                .bind("account", claim.account().value())
                .bind("state", claim.state().name())
                .bind("by", claim.decidedBy().value())
                .bind("at", OffsetDateTime.ofInstant(claim.changedAt(), ZoneOffset.UTC))
                .execute();
    }
}
