package org.duijie.domain.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// 访问表: what each operation of the contract answers to whom, by HTTP status. A rule is a line here; the cells follow
/// from [ReadingPolicy] and [ActingPolicy], and every one of them is tried over HTTP.
public final class AccessTable {
    private static final List<Rule> RULES = List.of(
            rule("health", Matter.NOTHING, 200),
            rule("live", Matter.NOTHING, 200),
            rule("ready", Matter.NOTHING, 200),
            rule("logIn", Matter.NOTHING, 200),
            rule("refresh", Matter.NOTHING, 200),
            rule("logOut", Matter.NOTHING, 204, Gate.PERSON),
            rule("listSessions", Matter.NOTHING, 200, Gate.PERSON),
            rule("endOtherSessions", Matter.NOTHING, 204, Gate.PERSON),
            rule("endSession", Matter.ACCOUNT, 204, Gate.PERSON, Gate.OF_OWN_ACCOUNT),
            rule("listSignOns", Matter.NOTHING, 200, Gate.PERSON),
            rule("endSignOns", Matter.NOTHING, 204, Gate.PERSON),
            rule("changePassword", Matter.NOTHING, 204, Gate.PERSON),
            rule("readMe", Matter.NOTHING, 200, Gate.PERSON),
            rule("listRegistrations", Matter.NOTHING, 200, Gate.PERSON, Gate.OPERATES),
            rule("register", Matter.NOTHING, 201),
            rule("verifyRegistration", Matter.NOTHING, 200, Gate.PERSON, Gate.OPERATES),
            rule("refuseRegistration", Matter.NOTHING, 200, Gate.PERSON, Gate.OPERATES),
            rule("listInvitations", Matter.NOTHING, 200, Gate.PERSON, Gate.ADMINISTERS),
            rule("invite", Matter.NOTHING, 201, Gate.PERSON, Gate.ADMINISTERS),
            rule("takeInvitationBack", Matter.PEOPLE, 204, Gate.PERSON, Gate.ADMINISTERS, Gate.OF_OWN_ORGANISATION),
            rule("acceptInvitation", Matter.NOTHING, 201),
            rule("resetPassword", Matter.NOTHING, 204),
            rule("listMembers", Matter.NOTHING, 200, Gate.PERSON, Gate.ADMINISTERS),
            rule("changeMember", Matter.PEOPLE, 200, Gate.PERSON, Gate.ADMINISTERS, Gate.ADMINISTERS_IT),
            rule("makeResetLink", Matter.PEOPLE, 201, Gate.PERSON, Gate.ADMINISTERS, Gate.ADMINISTERS_IT),
            rule("listSignatories", Matter.NOTHING, 200, Gate.PERSON),
            rule("giveSigningRight", Matter.PEOPLE, 201, Gate.PERSON, Gate.MANAGES, Gate.OF_OWN_ORGANISATION),
            rule("revokeSigningRight", Matter.PEOPLE, 200, Gate.PERSON, Gate.MANAGES, Gate.OF_OWN_ORGANISATION),
            rule("listKeys", Matter.NOTHING, 200, Gate.PERSON),
            rule("makeKey", Matter.NOTHING, 201, Gate.PERSON),
            rule("revokeKey", Matter.ACCOUNT, 204, Gate.PERSON, Gate.OF_OWN_ACCOUNT),
            rule("searchAchievements", Matter.NOTHING, 200),
            rule("readAchievement", Matter.RECORD, 200, Gate.SEES),
            rule("searchPatents", Matter.NOTHING, 200),
            rule("readPatent", Matter.RECORD, 200, Gate.SEES),
            rule("searchResearchers", Matter.NOTHING, 200),
            rule("readResearcher", Matter.RECORD, 200, Gate.SEES),
            rule("searchOrganisations", Matter.NOTHING, 200),
            rule("readOrganisation", Matter.RECORD, 200, Gate.SEES),
            rule("searchChallenges", Matter.NOTHING, 200),
            rule("postChallenge", Matter.NOTHING, 201, Gate.WRITING_KEY, Gate.SIGNED_IN, Gate.POSTS, Gate.PUBLISHES),
            rule("readChallenge", Matter.CHALLENGE, 200, Gate.SEES),
            rule(
                    "changeChallenge",
                    Matter.CHALLENGE,
                    200,
                    Gate.WRITING_KEY,
                    Gate.SIGNED_IN,
                    Gate.SEES,
                    Gate.WRITES_IT,
                    Gate.KEEPS_DRAFTS),
            rule(
                    "withdrawChallenge",
                    Matter.CHALLENGE,
                    204,
                    Gate.WRITING_KEY,
                    Gate.SIGNED_IN,
                    Gate.SEES,
                    Gate.WRITES_IT),
            rule("match", Matter.NOTHING, 200),
            rule("matchChallenge", Matter.CHALLENGE, 200, Gate.SEES),
            rule("similarChallenges", Matter.CHALLENGE, 200, Gate.SEES),
            rule("challengeTeam", Matter.CHALLENGE, 200, Gate.SEES),
            rule("similarToAchievement", Matter.RECORD, 200, Gate.SEES),
            rule("challengesForAchievement", Matter.RECORD, 200, Gate.SEES),
            rule("similarToPatent", Matter.RECORD, 200, Gate.SEES),
            rule("challengesForPatent", Matter.RECORD, 200, Gate.SEES),
            rule("recommendChallenges", Matter.PROFILE, 200, Gate.SEES),
            rule(
                    "nextRecommendations",
                    Matter.PROFILE,
                    200,
                    Gate.NO_KEY,
                    Gate.SIGNED_IN,
                    Gate.SEES,
                    Gate.IS_THE_PERSON),
            rule("earlierRecommendations", Matter.PROFILE, 200, Gate.SIGNED_IN, Gate.SEES, Gate.IS_THE_PERSON),
            rule("readPersonalise", Matter.PROFILE, 200, Gate.SIGNED_IN, Gate.SEES, Gate.IS_THE_PERSON),
            rule("changePersonalise", Matter.PROFILE, 200, Gate.NO_KEY, Gate.SIGNED_IN, Gate.SEES, Gate.IS_THE_PERSON),
            rule("readFeedback", Matter.PROFILE, 200, Gate.SIGNED_IN, Gate.SEES, Gate.IS_THE_PERSON),
            rule("giveFeedback", Matter.PROFILE, 200, Gate.NO_KEY, Gate.SIGNED_IN, Gate.SEES, Gate.IS_THE_PERSON),
            rule("withdrawFeedback", Matter.PROFILE, 204, Gate.NO_KEY, Gate.SIGNED_IN, Gate.SEES, Gate.IS_THE_PERSON),
            rule("readClaims", Matter.PROFILE, 200, Gate.SIGNED_IN, Gate.SEES),
            rule(
                    "claimProfile",
                    Matter.PROFILE,
                    200,
                    Gate.NO_KEY,
                    Gate.SIGNED_IN,
                    Gate.CLAIMS,
                    Gate.PUBLISHES,
                    Gate.SEES),
            rule("objectToProfile", Matter.PROFILE, 204, Gate.NO_KEY, Gate.SIGNED_IN, Gate.SEES, Gate.OBJECTS),
            rule("listClaims", Matter.NOTHING, 200, Gate.SIGNED_IN),
            rule(
                    "confirmClaim",
                    Matter.PROFILE,
                    200,
                    Gate.NO_KEY,
                    Gate.SIGNED_IN,
                    Gate.SEES,
                    Gate.KNOWS_THE_CLAIM,
                    Gate.DECIDES),
            rule(
                    "refuseClaim",
                    Matter.PROFILE,
                    200,
                    Gate.NO_KEY,
                    Gate.SIGNED_IN,
                    Gate.SEES,
                    Gate.KNOWS_THE_CLAIM,
                    Gate.DECIDES),
            rule(
                    "mailClaim",
                    Matter.PROFILE,
                    200,
                    Gate.NO_KEY,
                    Gate.SIGNED_IN,
                    Gate.CLAIMS,
                    Gate.PUBLISHES,
                    Gate.OF_OWN_ACCOUNT,
                    Gate.SEES),
            rule("confirmMailedClaim", Matter.NOTHING, 200, Gate.NO_KEY, Gate.SIGNED_IN, Gate.CLAIMS, Gate.PUBLISHES),
            rule("searchAlliances", Matter.NOTHING, 200),
            rule("readAlliance", Matter.RECORD, 200, Gate.SEES),
            rule("readPool", Matter.RECORD, 200, Gate.SEES),
            rule("readAuditKeys", Matter.NOTHING, 200),
            rule("rotateAuditKey", Matter.NOTHING, 200, Gate.NO_KEY, Gate.SIGNED_IN, Gate.OPERATES),
            rule("readCheckpoint", Matter.NOTHING, 200),
            rule("readConsistency", Matter.NOTHING, 200),
            rule("listAuditEntries", Matter.NOTHING, 200, Gate.SIGNED_IN, Gate.OPERATES),
            rule(
                    "listAuditEntries",
                    Matter.CHALLENGE,
                    200,
                    Gate.SIGNED_IN,
                    Gate.SEES_OR_OPERATES,
                    Gate.READS_ITS_AUDIT),
            rule("readReceipt", Matter.NOTHING, 200, Gate.SIGNED_IN, Gate.OPERATES),
            rule("exportAudit", Matter.NOTHING, 200, Gate.SIGNED_IN, Gate.OPERATES),
            rule("verifyIndex", Matter.NOTHING, 200, Gate.SIGNED_IN, Gate.OPERATES),
            rule("makeBackup", Matter.NOTHING, 201, Gate.NO_KEY, Gate.SIGNED_IN, Gate.OPERATES),
            rule("readTaxonomy", Matter.NOTHING, 200),
            // Who has walked through all the rest goes last.
            rule("eraseMember", Matter.PEOPLE, 204, Gate.PERSON, Gate.OPERATES),
            rule("eraseMe", Matter.NOTHING, 204, Gate.PERSON));

    private AccessTable() {}

    /// What an operation is about, how it answers if all is well, and what must be passed before.
    private record Rule(String operation, Matter matter, int success, List<Gate> gates) {
        OptionalInt answer(Standing who, Relation relation) {
            return matter.subject(who, relation)
                    .map(what -> OptionalInt.of(gates.stream()
                            .filter(gate -> !gate.lets(who, what))
                            .findFirst()
                            .map(Gate::refusal)
                            .orElse(success)))
                    .orElseGet(OptionalInt::empty);
        }

        Optional<KeyScope> keyNeeds() {
            if (gates.contains(Gate.PERSON) || gates.contains(Gate.NO_KEY)) {
                return Optional.empty();
            }
            return Optional.of(gates.contains(Gate.WRITING_KEY) ? KeyScope.WRITE_CHALLENGES : KeyScope.READ);
        }
    }

    /// The scope that a program's key needs for an operation; empty where no key will do.
    ///
    /// @param operation the operation's id in the contract
    public static Optional<KeyScope> keyNeeds(String operation) {
        return RULES.stream()
                .filter(rule -> rule.operation().equals(operation))
                .findFirst()
                .flatMap(Rule::keyNeeds);
    }

    private static Rule rule(String operation, Matter matter, int success, Gate... gates) {
        return new Rule(operation, matter, success, List.of(gates));
    }

    /// A line of the table.
    ///
    /// @param operation the operation's id in the contract
    /// @param answers the status for each [Standing] in their order; empty where no such thing can be
    public record Line(String operation, Relation relation, List<OptionalInt> answers) {
        public Line {
            answers = List.copyOf(answers);
        }
    }

    /// The whole table, operation by operation.
    public static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Rule rule : RULES) {
            for (Relation relation : rule.matter().relations()) {
                List<OptionalInt> answers = new ArrayList<>();
                for (Standing who : Standing.values()) {
                    answers.add(rule.answer(who, relation));
                }
                lines.add(new Line(rule.operation(), relation, answers));
            }
        }
        return lines;
    }
}
