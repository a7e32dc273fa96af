package org.duijie.exchange.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Signatory;

/// Reads what organisations and their people have made: registrations, links, rights to sign, keys. Oldest first.
public interface IdentityStore {
    List<Registration> waiting();

    /// Those that were refused before this moment, oldest first.
    List<Registration> refusedBefore(Instant moment);

    /// The latest of an account.
    Optional<Registration> registrationOf(RecordId account);

    Optional<OneTimeLink> link(String secretHash);

    List<OneTimeLink> links(RecordId organisation);

    /// All there ever were.
    List<Signatory> signatories(RecordId organisation);

    List<ApiKey> keys(RecordId account);

    Optional<ApiKey> key(RecordId id);

    /// Notes that a key was used, without the lock that commands take: it is on the way of every request.
    void used(RecordId key, Instant now);
}
