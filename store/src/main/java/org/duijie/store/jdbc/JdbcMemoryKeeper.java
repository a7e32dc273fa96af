package org.duijie.store.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.exchange.recommendation.Memory;
import org.duijie.exchange.recommendation.MemoryKeeper;

/// Memories are changed one at a time, behind the same lock as records.
final class JdbcMemoryKeeper implements MemoryKeeper {
    private final Connections connections;

    JdbcMemoryKeeper(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Memory recall(RecordId account, RecordId researcher) {
        return connections.read(handle -> new MemoryRows(handle, account, researcher).read());
    }

    @Override
    public Memory change(RecordId account, RecordId researcher, UnaryOperator<Memory> change) {
        return connections.write(handle -> {
            Outbox.locked(handle);
            MemoryRows rows = new MemoryRows(handle, account, researcher);
            Memory before = rows.read();
            Memory after = change.apply(before);
            if (!after.equals(before)) {
                rows.write(before, after);
            }
            return after;
        });
    }

    @Override
    public List<ProfileClaim> claimsTo(RecordId researcher) {
        return claims(new Condition("researcher_id = :id", Map.of("id", researcher.value())));
    }

    @Override
    public List<ProfileClaim> claimsOf(RecordId account) {
        return claims(new Condition("account_id = :id", Map.of("id", account.value())));
    }

    @Override
    public List<ProfileClaim> undecided() {
        return claims(new Condition("state = :state", Map.of("state", ProfileClaim.State.REQUESTED.name())));
    }

    @Override
    public Optional<ProfileClaim> claim(RecordId id) {
        return claims(new Condition("id = :id", Map.of("id", id.value()))).stream()
                .findFirst();
    }

    private List<ProfileClaim> claims(Condition condition) {
        return connections.read(handle -> ClaimRows.select(handle, condition));
    }
}
