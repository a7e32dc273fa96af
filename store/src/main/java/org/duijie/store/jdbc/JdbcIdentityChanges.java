package org.duijie.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.domain.CreditCode;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Signatory;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.audit.Step;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.ApiKey;
import org.duijie.exchange.identity.IdentityWork;
import org.duijie.exchange.identity.OneTimeLink;
import org.duijie.exchange.identity.Registration;
import org.duijie.exchange.identity.SignOnLink;
import org.duijie.exchange.identity.Subject;
import org.duijie.store.json.RecordJson;
import org.jdbi.v3.core.Handle;

/// What a command about identity sees and does inside its transaction, beside what every command may do.
final class JdbcIdentityChanges extends JdbcChanges implements IdentityWork.Changes {
    private final RecordRows rows;
    private final PersonKey people;

    JdbcIdentityChanges(
            Handle handle,
            Viewer actor,
            RecordRows rows,
            RecordJson json,
            RecordWriter writer,
            RequestKeyRows keys,
            PersonKey people,
            AuditSteps steps) {
        super(handle, actor, rows, json, writer, keys, people, steps);
        this.rows = rows;
        this.people = people;
    }

    @Override
    public Optional<Account> account(RecordId id) {
        return AccountRows.select(handle(), AccountRows.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Account> accountNamed(String username) {
        return AccountRows.select(handle(), AccountRows.named(username)).stream()
                .findFirst();
    }

    @Override
    public List<Account> accountsOf(RecordId organisation) {
        return AccountRows.select(handle(), AccountRows.in(organisation));
    }

    @Override
    public void put(Account account) {
        boolean known = account(account.id()).isPresent();
        writing(() -> AccountRows.put(handle(), account));
        note(Step.account(known ? Action.ACCOUNT_CHANGED : Action.ACCOUNT_CREATED, account.id()));
    }

    @Override
    public void erase(Account account) {
        writing(() -> AccountRows.erase(handle(), account));
        note(Step.account(Action.ACCOUNT_ERASED, account.id()));
        forget(account.id());
    }

    @Override
    public void endSessions(RecordId account, RecordId kept) {
        int ended = writing(() -> handle().execute(
                        "delete from login_session where account_id = ? and id <> ?", account.value(), kept.value()));
        if (ended > 0) {
            note(Step.account(Action.OTHER_SESSIONS_ENDED, account));
        }
    }

    @Override
    public int operators() {
        return handle().createQuery("select count(*) from account a join account_role r on r.account_id = a.id"
                        + " where a.active and r.role = 'OPERATOR'")
                .mapTo(int.class)
                .one();
    }

    @Override
    public Optional<Registration> registration(RecordId id) {
        Condition wanted = new Condition("id = :id", Map.of("id", id.value()));
        return RegistrationRows.select(handle(), wanted).stream().findFirst();
    }

    @Override
    public List<Registration> registrationsOf(String creditCode) {
        return RegistrationRows.select(handle(), new Condition("credit_code = :code", Map.of("code", creditCode)));
    }

    @Override
    public void put(Registration registration) {
        writing(() -> RegistrationRows.put(handle(), registration));
        Action action = switch (registration.state()) {
            case WAITING -> Action.REGISTRATION_REQUESTED;
            case VERIFIED -> Action.REGISTRATION_VERIFIED;
            case REFUSED -> Action.REGISTRATION_REFUSED;
        };
        note(new Step(action, "REGISTRATION", registration.id(), 0, ""));
    }

    /// Reads through the newest bodies of all organisations: it happens once for each that registers, and a column more
    /// would have to be filled from the bodies that are there. A code has letters and digits alone.
    @Override
    public Optional<Stored> organisationCoded(String creditCode) {
        Condition coded = new Condition(
                "r.kind = 'ORGANISATION' and exists (select 1 from record_version v"
                        + " where v.record_id = r.id and v.version = r.version and v.body like :coded)",
                Map.of("coded", "%\"creditCode\":\"" + creditCode + "\"%"));
        return CreditCode.isValid(creditCode)
                ? rows.select(handle(), coded, "order by r.id").stream().findFirst()
                : Optional.empty();
    }

    @Override
    public List<Stored> draftsOf(RecordId organisation) {
        return rows.select(
                handle(),
                new Condition(
                        "r.owner_org = :organisation and r.state = 'DRAFT'",
                        Map.of("organisation", organisation.value())),
                "order by r.id");
    }

    @Override
    public Optional<OneTimeLink> link(String secretHash) {
        return LinkRows.select(handle(), LinkRows.secret(secretHash)).stream().findFirst();
    }

    @Override
    public List<OneTimeLink> links(RecordId organisation) {
        return LinkRows.select(handle(), LinkRows.in(organisation));
    }

    @Override
    public void put(OneTimeLink link) {
        writing(() -> LinkRows.put(handle(), link));
        note(new Step(Action.LINK_MADE, link.purpose().name(), about(link), 0, ""));
    }

    @Override
    public void remove(OneTimeLink link) {
        writing(() -> LinkRows.remove(handle(), link));
        note(new Step(Action.LINK_ENDED, link.purpose().name(), about(link), 0, ""));
    }

    /// A reset is about an account, an invitation about the organisation.
    private static RecordId about(OneTimeLink link) {
        return link.account().isKnown() ? link.account() : link.organisation();
    }

    @Override
    public List<Signatory> signatories(RecordId organisation) {
        return SignatoryRows.select(handle(), organisation);
    }

    @Override
    public void put(Signatory signatory) {
        writing(() -> SignatoryRows.put(handle(), signatory));
        Action action = signatory.isRevoked() ? Action.SIGNING_RIGHT_REVOKED : Action.SIGNING_RIGHT_GIVEN;
        note(new Step(action, "SIGNATORY", signatory.id(), 0, ""));
    }

    @Override
    public List<ApiKey> keys(RecordId account) {
        return KeyRows.select(handle(), KeyRows.of(account));
    }

    @Override
    public void put(ApiKey key) {
        writing(() -> KeyRows.put(handle(), key));
        boolean made = key.revoked().equals(ApiKey.NEVER);
        note(Step.account(made ? Action.KEY_MADE : Action.KEY_REVOKED, key.account()));
    }

    @Override
    public Optional<SignOnLink> signOn(RecordId account) {
        return SignOnRows.link(handle(), account);
    }

    @Override
    public Optional<RecordId> accountOf(Subject subject) {
        return SignOnRows.account(handle(), people.hash(subject));
    }

    @Override
    public void put(SignOnLink link, Subject subject) {
        writing(() -> SignOnRows.put(handle(), link, people.hash(subject)));
        note(Step.account(Action.SIGN_ON_LINKED, link.account()));
    }

    @Override
    public void removeSignOn(RecordId account) {
        if (writing(() -> SignOnRows.remove(handle(), account)) > 0) {
            note(Step.account(Action.SIGN_ON_UNLINKED, account));
        }
    }

    @Override
    public void revokeKeys(RecordId account, Instant now) {
        if (writing(() -> KeyRows.revokeAll(handle(), account, now)) > 0) {
            note(Step.account(Action.KEY_REVOKED, account));
        }
    }
}
