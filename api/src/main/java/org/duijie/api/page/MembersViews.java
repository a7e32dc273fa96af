package org.duijie.api.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.api.house.House;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Signatory;
import org.duijie.domain.access.SigningRight;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.identity.Account;

/// Gathers what an administrator sees of their organisation.
final class MembersViews {
    private final House house;
    private final Page page;

    MembersViews(House house, Page page) {
        this.house = house;
        this.page = page;
    }

    MembersView of(Viewer.Member person, String link, String fault) {
        List<Account> accounts = house.members().of(person);
        Map<RecordId, String> names = accounts.stream().collect(Collectors.toMap(Account::id, Account::displayName));
        return new MembersView(
                accounts.stream().map(MembersViews::row).toList(),
                choices(house.members().mayGive(person)),
                house.invitations().open(person).stream()
                        .map(open -> new MembersView.Open(
                                open.id().toString(), open.addressee(), AccountPages.time(open.expires())))
                        .toList(),
                house.signatories().of(person).stream()
                        .map(right -> right(right, names))
                        .toList(),
                Arrays.stream(SigningRight.Scope.values())
                        .map(scope -> new MembersView.Choice(
                                scope.name(), page.words().code(scope)))
                        .toList(),
                link,
                fault);
    }

    private List<MembersView.Choice> choices(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> new MembersView.Choice(role.name(), page.words().code(role)))
                .toList();
    }

    private static MembersView.Row row(Account account) {
        return new MembersView.Row(
                account.id().toString(),
                account.username(),
                account.displayName(),
                account.roles().stream().sorted().map(Role::name).toList(),
                account.rights().manages(),
                account.rights().active());
    }

    private MembersView.Right right(Signatory signatory, Map<RecordId, String> names) {
        SigningRight right = signatory.right();
        return new MembersView.Right(
                signatory.id().toString(),
                names.getOrDefault(signatory.account(), ""),
                page.words().code(right.scope()),
                right.limit().compareTo(SigningRight.ANY_AMOUNT) == 0
                        ? page.t("members.right.any")
                        : page.words().number(right.limit()),
                right.from().toString(),
                right.until().isKnown() ? right.until().toString() : "",
                signatory.isRevoked() ? AccountPages.time(signatory.revokedAt()) : "");
    }
}
