package org.duijie.store.jdbc;

import java.time.Instant;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.exchange.identity.SignOnAttempt;
import org.duijie.exchange.identity.SignOnLink;
import org.duijie.exchange.identity.SignOnStore;
import org.duijie.exchange.identity.Subject;

/// Like sessions, attempts are written without the lock that commands take: logins never wait for an import.
final class JdbcSignOnStore implements SignOnStore {
    private final Connections connections;
    private final PersonKey people;

    JdbcSignOnStore(Connections connections, PersonKey people) {
        this.connections = connections;
        this.people = people;
    }

    @Override
    public void keep(SignOnAttempt attempt) {
        connections.write(handle -> SignOnRows.keep(handle, attempt));
    }

    @Override
    public Optional<SignOnAttempt> take(String stateHash) {
        return connections.write(handle -> SignOnRows.take(handle, stateHash));
    }

    @Override
    public int forget(Instant expiredBefore) {
        return connections.write(handle ->
                handle.execute("delete from sign_on_attempt where expires_at < ?", Columns.time(expiredBefore)));
    }

    @Override
    public Optional<SignOnLink> link(RecordId account) {
        return connections.read(handle -> SignOnRows.link(handle, account));
    }

    @Override
    public Optional<RecordId> account(Subject subject) {
        return connections.read(handle -> SignOnRows.account(handle, people.hash(subject)));
    }
}
