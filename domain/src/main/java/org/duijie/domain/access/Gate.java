package org.duijie.domain.access;

import java.util.Set;
import org.duijie.domain.RecordState;

/// 关卡: one thing that a request must pass, and the status of its refusal. An operation's gates stand in the order in
/// which they are met.
enum Gate {
    /// Signed in as a person; a program with a key is not.
    PERSON(401, (who, what) -> who.isPerson()),
    SIGNED_IN(401, (who, what) -> who != Standing.ANONYMOUS),
    NO_KEY(403, (who, what) -> who.key().isEmpty()),
    WRITING_KEY(
            403,
            (who, what) -> who.key()
                    .filter(scope -> !ActingPolicy.mayUse(Set.of(scope), KeyScope.WRITE_CHALLENGES))
                    .isEmpty()),
    OPERATES(403, (who, what) -> ActingPolicy.operates(who.viewer())),
    ADMINISTERS(403, (who, what) -> ActingPolicy.administers(who.viewer(), who.manages())),
    ADMINISTERS_IT(404, (who, what) -> ActingPolicy.administers(who.viewer(), who.manages(), what.owner())),
    /// An operator signs for nobody, and lets nobody sign.
    MANAGES(403, (who, what) -> ActingPolicy.manages(who.viewer(), who.manages())),
    OF_OWN_ORGANISATION(404, (who, what) -> who.organisation().equals(what.owner())),
    OF_OWN_ACCOUNT(404, (who, what) -> who.account().equals(what.account())),
    SEES(404, Gate::sees),
    SEES_OR_OPERATES(404, (who, what) -> ActingPolicy.operates(who.viewer()) || sees(who, what)),
    READS_ITS_AUDIT(403, (who, what) -> ActingPolicy.readsAuditOf(who.viewer(), what.owner())),
    POSTS(403, (who, what) -> ActingPolicy.posts(who.viewer())),
    PUBLISHES(403, (who, what) -> ActingPolicy.publishes(who.viewer())),
    WRITES_IT(403, (who, what) -> ActingPolicy.writesChallengesOf(who.viewer(), what.owner())),
    KEEPS_DRAFTS(
            403, (who, what) -> what.record().state() == RecordState.DRAFT || ActingPolicy.publishes(who.viewer())),
    CLAIMS(403, (who, what) -> ActingPolicy.claims(who.viewer())),
    IS_THE_PERSON(403, (who, what) -> who.account().equals(what.account())),
    /// Whether somebody claimed a profile is between them and its unit.
    KNOWS_THE_CLAIM(404, (who, what) -> decides(who, what) || who.account().equals(what.account())),
    DECIDES(403, Gate::decides),
    OBJECTS(403, (who, what) -> decides(who, what) || who.account().equals(what.account()));

    @FunctionalInterface
    private interface Pass {
        boolean lets(Standing who, Matter.Subject what);
    }

    private final int refusal;

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas below capture nothing
    private final Pass pass;

    Gate(int refusal, Pass pass) {
        this.refusal = refusal;
        this.pass = pass;
    }

    int refusal() {
        return refusal;
    }

    boolean lets(Standing who, Matter.Subject what) {
        return pass.lets(who, what);
    }

    private static boolean sees(Standing who, Matter.Subject what) {
        return ReadingPolicy.records(who.viewer()).admits(what.record());
    }

    private static boolean decides(Standing who, Matter.Subject what) {
        return ActingPolicy.decidesProfilesOf(who.viewer(), what.owner());
    }
}
