package org.duijie.exchange.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Signatory;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.UnitOfWork;

/// A command about accounts and organisations in one transaction, with whatever it writes to the catalogue: an
/// organisation's record and its first account come to be together.
///
/// Opening, renewing and ending a session of one's own is no such command ([SessionStore]): it would queue behind every
/// import, and there is nothing beside it that could be left half done.
public interface IdentityWork {
    <T> T run(Viewer actor, Function<Changes, T> command);

    /// What a command about identity may do while its transaction is open.
    interface Changes extends UnitOfWork.Changes {
        Optional<Account> account(RecordId id);

        Optional<Account> accountNamed(String username);

        List<Account> accountsOf(RecordId organisation);

        /// How many active accounts have the role OPERATOR.
        int operators();

        /// Adds the account, or replaces the one of the same id or username.
        void put(Account account);

        /// Erases the account with its sessions, keys, links, claims, request keys and everything that was kept of its
        /// person. What the audit log says of it stays provable, and is about nobody any more.
        void erase(Account account);

        /// Ends the sessions of an account but one; `kept` may be nobody's.
        void endSessions(RecordId account, RecordId kept);

        Optional<Registration> registration(RecordId id);

        List<Registration> registrationsOf(String creditCode);

        void put(Registration registration);

        /// The catalogue's organisation of this credit code, whoever may see it.
        Optional<Stored> organisationCoded(String creditCode);

        /// What an organisation has written and not published, whoever may see it: it moves with the organisation.
        List<Stored> draftsOf(RecordId organisation);

        Optional<OneTimeLink> link(String secretHash);

        List<OneTimeLink> links(RecordId organisation);

        void put(OneTimeLink link);

        void remove(OneTimeLink link);

        List<Signatory> signatories(RecordId organisation);

        void put(Signatory signatory);

        List<ApiKey> keys(RecordId account);

        void put(ApiKey key);

        Optional<SignOnLink> signOn(RecordId account);

        /// Whose account this subject opens.
        Optional<RecordId> accountOf(Subject subject);

        void put(SignOnLink link, Subject subject);

        void removeSignOn(RecordId account);

        /// Ends all keys of an account that have not ended.
        void revokeKeys(RecordId account, Instant now);
    }
}
