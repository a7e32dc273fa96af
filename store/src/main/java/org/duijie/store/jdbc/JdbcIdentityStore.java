package org.duijie.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Signatory;
import org.duijie.exchange.identity.ApiKey;
import org.duijie.exchange.identity.IdentityStore;
import org.duijie.exchange.identity.OneTimeLink;
import org.duijie.exchange.identity.Registration;

final class JdbcIdentityStore implements IdentityStore {
    private static final Condition WAITING = new Condition("state = :state", Map.of("state", "WAITING"));

    private final Connections connections;

    JdbcIdentityStore(Connections connections) {
        this.connections = connections;
    }

    @Override
    public List<Registration> waiting() {
        return connections.read(handle -> RegistrationRows.select(handle, WAITING));
    }

    @Override
    public List<Registration> refusedBefore(Instant moment) {
        Condition refused =
                new Condition("state = 'REFUSED' and changed_at < :moment", Map.of("moment", Columns.time(moment)));
        return connections.read(handle -> RegistrationRows.select(handle, refused));
    }

    @Override
    public Optional<Registration> registrationOf(RecordId account) {
        Condition own = new Condition("account_id = :account", Map.of("account", account.value()));
        return connections.read(handle ->
                RegistrationRows.select(handle, own).reversed().stream().findFirst());
    }

    @Override
    public Optional<OneTimeLink> link(String secretHash) {
        return connections.read(handle ->
                LinkRows.select(handle, LinkRows.secret(secretHash)).stream().findFirst());
    }

    @Override
    public List<OneTimeLink> links(RecordId organisation) {
        return connections.read(handle -> LinkRows.select(handle, LinkRows.in(organisation)));
    }

    @Override
    public List<Signatory> signatories(RecordId organisation) {
        return connections.read(handle -> SignatoryRows.select(handle, organisation));
    }

    @Override
    public List<ApiKey> keys(RecordId account) {
        return connections.read(handle -> KeyRows.select(handle, KeyRows.of(account)));
    }

    @Override
    public Optional<ApiKey> key(RecordId id) {
        return connections.read(
                handle -> KeyRows.select(handle, KeyRows.named(id)).stream().findFirst());
    }

    @Override
    public void used(RecordId key, Instant now) {
        connections.write(handle -> KeyRows.used(handle, key, now));
    }
}
