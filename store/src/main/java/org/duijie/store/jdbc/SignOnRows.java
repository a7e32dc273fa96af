package org.duijie.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.duijie.domain.RecordId;
import org.duijie.exchange.identity.SignOnAttempt;
import org.duijie.exchange.identity.SignOnLink;
import org.jdbi.v3.core.Handle;

/// Reads and writes the links to identity providers, and the attempts that wait.
final class SignOnRows {
    private SignOnRows() {}

    static Optional<SignOnLink> link(Handle handle, RecordId account) {
        return handle.createQuery("select account_id, issuer, made_at from sign_on_link where account_id = :account")
                .bind("account", account.value())
                .map((row, context) -> new SignOnLink(
                        Columns.id(row, "account_id"), row.getString("issuer"), Columns.time(row, "made_at")))
                .findOne();
    }

    static Optional<RecordId> account(Handle handle, String subjectHash) {
        return handle.createQuery("select account_id from sign_on_link where subject_hash = :hash")
                .bind("hash", subjectHash)
                .mapTo(UUID.class)
                .findOne()
                .map(RecordId::new);
    }

    static int put(Handle handle, SignOnLink link, String subjectHash) {
        return handle.execute(
                "insert into sign_on_link (account_id, issuer, subject_hash, made_at) values (?, ?, ?, ?)",
                link.account().value(),
                link.issuer(),
                subjectHash,
                Columns.time(link.made()));
    }

    static int remove(Handle handle, RecordId account) {
        return handle.execute("delete from sign_on_link where account_id = ?", account.value());
    }

    static int keep(Handle handle, SignOnAttempt attempt) {
        return handle.createUpdate("""
                        insert into sign_on_attempt (state_hash, session_id, nonce, verifier, next_path, expires_at)
                        values (:hash, :session, :nonce, :verifier, :next, :expires)""")
                .bind("hash", attempt.stateHash())
                .bind("session", attempt.session().value())
                .bind("nonce", attempt.nonce())
                .bind("verifier", attempt.verifier())
                .bind("next", attempt.next())
                .bind("expires", Columns.time(attempt.expires()))
                .execute();
    }

    /// Whoever deletes the row has it.
    static Optional<SignOnAttempt> take(Handle handle, String stateHash) {
        Optional<SignOnAttempt> found = handle.createQuery("""
                        select state_hash, session_id, nonce, verifier, next_path, expires_at from sign_on_attempt
                        where state_hash = :hash""")
                .bind("hash", stateHash)
                .map((row, context) -> attempt(row))
                .findOne();
        int gone = handle.execute("delete from sign_on_attempt where state_hash = ?", stateHash);
        return gone == 1 ? found : Optional.empty();
    }

    private static SignOnAttempt attempt(ResultSet row) throws SQLException {
        return new SignOnAttempt(
                row.getString("state_hash"),
                Columns.id(row, "session_id"),
                row.getString("nonce"),
                row.getString("verifier"),
                row.getString("next_path"),
                Columns.time(row, "expires_at"));
    }
}
