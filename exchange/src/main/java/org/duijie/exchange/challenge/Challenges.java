package org.duijie.exchange.challenge;

import java.util.Optional;
import java.util.Set;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.access.ActingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Match;
import org.duijie.domain.match.MatchList;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.Catalogue;
import org.duijie.exchange.catalogue.Once;
import org.duijie.exchange.catalogue.RequestKey;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.matcher.Matchmaker;
import org.duijie.matcher.Need;

/// Posting and changing challenges, and matching them in the text that the asker may read.
public final class Challenges {
    /// Longer texts are refused rather than cut: a match for half a problem would pretend.
    public static final int LONGEST_TEXT = 20_000;

    private final Catalogue catalogue;
    private final UnitOfWork work;
    private final Matchmaker matchmaker;
    private final NeedMemory memory = new NeedMemory();

    public Challenges(Catalogue catalogue, UnitOfWork work, Matchmaker matchmaker) {
        this.catalogue = catalogue;
        this.work = work;
        this.matchmaker = matchmaker;
    }

    /// Stores a new challenge of the actor's own organisation: published, or a draft that its people alone see.
    public Stored post(Viewer actor, Challenge challenge) {
        return post(actor, challenge, Optional.empty());
    }

    /// The same, once under a key.
    public Stored post(Viewer actor, Challenge challenge, Optional<RequestKey> key) {
        requireOwner(actor, challenge);
        requireMayPublish(actor, challenge);
        return Once.run(work, actor, key, changes -> changes.put(challenge, 0));
    }

    /// Replaces a challenge that is still at `expectedVersion`.
    public Stored change(Viewer actor, Challenge challenge, long expectedVersion) {
        return change(actor, challenge, expectedVersion, Optional.empty());
    }

    /// The same, once under a key.
    public Stored change(Viewer actor, Challenge challenge, long expectedVersion, Optional<RequestKey> key) {
        Challenge before = challengeAt(actor, challenge.id());
        requireOwner(actor, before);
        requireOwner(actor, challenge);
        requireMayPublish(actor, challenge);
        if (challenge.envelope().state() == RecordState.DRAFT
                && before.envelope().state() != RecordState.DRAFT) {
            throw new Refusal(
                    Refusal.Kind.UNPROCESSABLE,
                    "challenge.published",
                    "A challenge that was published is no draft again: withdraw it instead.");
        }
        return Once.run(work, actor, key, changes -> changes.put(challenge, expectedVersion));
    }

    /// Shows a draft to those it is for.
    public void publish(Viewer actor, RecordId id, long expectedVersion) {
        Challenge draft = challengeAt(actor, id);
        requireOwner(actor, draft);
        if (draft.envelope().state() != RecordState.DRAFT) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "challenge.no-draft", "The challenge is no draft: it was published before.");
        }
        Challenge published = draft.inState(RecordState.LISTED);
        requireMayPublish(actor, published);
        work.run(actor, changes -> changes.put(published, expectedVersion));
    }

    /// Takes a challenge out of every list; its owner still sees it.
    public void withdraw(Viewer actor, RecordId id, long expectedVersion) {
        withdraw(actor, id, expectedVersion, Optional.empty());
    }

    /// The same, once under a key.
    public void withdraw(Viewer actor, RecordId id, long expectedVersion, Optional<RequestKey> key) {
        Challenge challenge = challengeAt(actor, id);
        requireOwner(actor, challenge);
        Once.run(work, actor, key, changes -> changes.put(challenge.inState(RecordState.WITHDRAWN), expectedVersion));
    }

    private static void requireOwner(Viewer actor, Challenge challenge) {
        if (!ActingPolicy.posts(actor)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "role.missing",
                    "Posting or changing a challenge takes the role ENTERPRISE in the organisation that owns it.");
        }
        if (!ActingPolicy.writesChallengesOf(actor, challenge.envelope().ownerOrg())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "owner.other",
                    "The challenge belongs to another organisation: only its own people or an operator may change it.");
        }
    }

    private static void requireMayPublish(Viewer actor, Challenge challenge) {
        if (challenge.envelope().state() != RecordState.DRAFT && !ActingPolicy.publishes(actor)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "organisation.unverified",
                    "Your organisation is not verified yet: save a draft, and publish it when an operator has verified the registration.");
        }
    }

    private Challenge challengeAt(Viewer viewer, RecordId id) {
        if (catalogue.requireUnshown(viewer, id).record() instanceof Challenge challenge) {
            return challenge;
        }
        throw new Refusal(
                Refusal.Kind.NOT_FOUND, "record.not-found", "There is no such challenge, or you may not see it.");
    }

    /// The offers for a stored challenge, matched by the part of it that the viewer may read.
    public MatchList matches(Viewer viewer, RecordId challenge, Set<Offer.Kind> kinds, int limit) {
        Stored stored = catalogue.require(viewer, challenge);
        if (!(stored.record() instanceof Challenge found)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, "record.not-found", "There is no such challenge, or you may not see it.");
        }
        Disclosure level = stored.level(viewer);
        Need need = Need.of(found, level);
        NeedMemory.Key key = new NeedMemory.Key(found.id(), stored.version(), level);
        return shown(
                viewer, matchmaker.match(viewer, need, memory.of(key, () -> matchmaker.encode(need)), kinds, limit));
    }

    /// The offers for a problem in plain words. The text is neither stored nor logged.
    public MatchList matches(Viewer viewer, String text, Set<Offer.Kind> kinds, int limit) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "text.too-long",
                    "The text has %d characters; at most %d can be matched. Send the part that states the problem."
                            .formatted(text.length(), LONGEST_TEXT));
        }
        Need need = Need.of(text);
        if (need.whole().isBlank()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "text.empty",
                    "There is no text to match: describe the problem in a sentence or more.");
        }
        return shown(viewer, matchmaker.match(viewer, need, kinds, limit));
    }

    private MatchList shown(Viewer viewer, MatchList list) {
        catalogue.show(viewer, list.matches().stream().map(Match::offer).toList());
        return list;
    }
}
