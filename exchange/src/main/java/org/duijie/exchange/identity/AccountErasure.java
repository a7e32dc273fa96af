package org.duijie.exchange.identity;

import java.util.List;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Operators;

/// 注销账号: a person's account is erased with everything that is kept about them (个人信息保护法 47). What they wrote
/// for their organisation stays the organisation's; rights to sign stay as dates under an id that leads to nobody,
/// because contracts are judged by them. Drafts of an organisation that was never verified go with its last account.
public final class AccountErasure {
    private static final Viewer RETENTION = new Viewer.Steward("retention");

    private final AccountStore accounts;
    private final IdentityWork work;

    public AccountErasure(AccountStore accounts, IdentityWork work) {
        this.accounts = accounts;
        this.work = work;
    }

    /// Erases the actor's own account, if they know its password.
    public void eraseOwn(Viewer.Member actor, char[] password) {
        String hash = accounts.find(actor.user())
                .map(Account::passwordHash)
                .filter(known -> Passwords.matches(known, password))
                .orElseThrow(Passwords::wrong);
        work.run(actor, changes -> {
            Account own = changes.account(actor.user())
                    .filter(now -> now.passwordHash().equals(hash))
                    .orElseThrow(Passwords::wrong);
            if (leavesOthersAlone(changes, own)) {
                throw Members.lastAdministrator();
            }
            return erase(changes, own);
        });
    }

    /// Erases somebody's account at their request; operators do.
    public void erase(Viewer.Member actor, RecordId id) {
        work.run(
                Operators.require(actor),
                changes -> erase(changes, changes.account(id).orElseThrow(Members::notFound)));
    }

    /// Erases an applicant whose registration is refused still.
    boolean eraseRefused(RecordId registration) {
        return work.run(
                RETENTION,
                changes -> changes.registration(registration)
                        .filter(found -> found.state() == Registration.State.REFUSED)
                        .flatMap(found -> changes.account(found.account()))
                        .filter(account -> !account.rights().verified())
                        .map(account -> erase(changes, account))
                        .isPresent());
    }

    /// Whether colleagues would be left without an administrator.
    private static boolean leavesOthersAlone(IdentityWork.Changes changes, Account own) {
        List<Account> others = changes.accountsOf(own.organisation()).stream()
                .filter(other -> !other.id().equals(own.id()) && other.rights().active())
                .toList();
        return own.administers() && !others.isEmpty() && others.stream().noneMatch(Account::administers);
    }

    private static RecordId erase(IdentityWork.Changes changes, Account account) {
        boolean last = changes.accountsOf(account.organisation()).size() == 1;
        if (last && !account.rights().verified()) {
            changes.draftsOf(account.organisation())
                    .forEach(draft -> changes.erase(draft.record().id()));
        }
        changes.erase(account);
        if (account.roles().contains(Role.OPERATOR) && changes.operators() == 0) {
            throw Members.lastAdministrator();
        }
        return account.id();
    }
}
