package org.duijie.domain.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.domain.RecordId;

/// The one place that says who may do what, as [ReadingPolicy] says who may read what. The commands of the exchange ask
/// it, and [AccessTable] is drawn from it.
public final class ActingPolicy {
    private ActingPolicy() {}

    /// Whether the viewer runs the house (OPERATOR).
    public static boolean operates(Viewer viewer) {
        return has(viewer, Role.OPERATOR);
    }

    /// Whether the viewer posts and changes challenges at all: the house itself, ENTERPRISE and OPERATOR do.
    public static boolean posts(Viewer viewer) {
        return viewer instanceof Viewer.Steward || has(viewer, Role.ENTERPRISE) || operates(viewer);
    }

    /// Whether the viewer writes the challenges of this organisation.
    public static boolean writesChallengesOf(Viewer viewer, RecordId owner) {
        return viewer instanceof Viewer.Steward || operates(viewer) || (posts(viewer) && actsFor(viewer, owner));
    }

    /// Whether what the viewer writes may be shown to others: anybody can register an organisation; what is published
    /// under its name waits until somebody has looked.
    public static boolean publishes(Viewer viewer) {
        return !(viewer instanceof Viewer.Member member) || member.verified();
    }

    /// Whether the viewer claims profiles as their own (RESEARCHER).
    public static boolean claims(Viewer viewer) {
        return has(viewer, Role.RESEARCHER);
    }

    /// Whether the viewer decides about the profiles of this unit: its INSTITUTION accounts and operators do.
    public static boolean decidesProfilesOf(Viewer viewer, RecordId unit) {
        return operates(viewer) || (has(viewer, Role.INSTITUTION) && actsFor(viewer, unit));
    }

    /// Whether there can be profiles that the viewer decides about.
    public static boolean decidesProfiles(Viewer viewer) {
        return operates(viewer) || has(viewer, Role.INSTITUTION);
    }

    /// Whether the viewer brings files of records into the catalogue.
    public static boolean imports(Viewer viewer) {
        return viewer instanceof Viewer.Steward || has(viewer, Role.INSTITUTION) || operates(viewer);
    }

    /// Whether the viewer brings in the records of this organisation.
    public static boolean importsRecordsOf(Viewer viewer, RecordId owner) {
        return viewer instanceof Viewer.Steward || operates(viewer) || (imports(viewer) && actsFor(viewer, owner));
    }

    /// Whether the viewer learns who read or changed the records of this organisation.
    public static boolean readsAuditOf(Viewer viewer, RecordId owner) {
        return operates(viewer) || actsFor(viewer, owner);
    }

    /// Whether the viewer administers the people of this organisation.
    ///
    /// @param manages whether the viewer's account is an administrator (单位管理员) of its own organisation
    public static boolean administers(Viewer viewer, boolean manages, RecordId organisation) {
        return operates(viewer) || (manages(viewer, manages) && actsFor(viewer, organisation));
    }

    /// Whether the viewer administers an organisation at all.
    public static boolean administers(Viewer viewer, boolean manages) {
        return operates(viewer) || manages(viewer, manages);
    }

    /// Whether the viewer's account is an administrator of an organisation that somebody has verified.
    public static boolean manages(Viewer viewer, boolean manages) {
        return manages && viewer instanceof Viewer.Member member && member.verified();
    }

    /// Whether a program may do with a key of these scopes what needs this one. Which operation needs which says
    /// [AccessTable#keyNeeds].
    public static boolean mayUse(Collection<KeyScope> scopes, KeyScope needed) {
        return scopes.stream().anyMatch(scope -> scope.includes(needed));
    }

    /// Whom a program with a key of these scopes acts for: its user, with no more roles than the scopes need.
    public static Viewer.Member narrowed(Viewer.Member user, Collection<KeyScope> scopes) {
        Set<Role> roles = scopes.stream()
                .flatMap(scope -> scope.roles().stream())
                .filter(user::has)
                .collect(Collectors.toUnmodifiableSet());
        return new Viewer.Member(
                user.user(), user.organisation(), roles, user.memberships(), user.today(), user.verified());
    }

    private static boolean has(Viewer viewer, Role role) {
        return viewer instanceof Viewer.Member member && member.has(role);
    }

    private static boolean actsFor(Viewer viewer, RecordId organisation) {
        return viewer instanceof Viewer.Member member && member.actsFor(organisation);
    }
}
