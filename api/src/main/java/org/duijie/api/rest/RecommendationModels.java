package org.duijie.api.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.generated.model.EarlierAnswer;
import org.duijie.api.generated.model.EarlierItem;
import org.duijie.api.generated.model.Feedback;
import org.duijie.api.generated.model.Pooled;
import org.duijie.api.generated.model.PooledAnswer;
import org.duijie.api.words.Words;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.recommendation.Delivered;
import org.duijie.exchange.recommendation.Dismissal;

/// Recommendations, feedback and claims as the contract has them.
record RecommendationModels(Viewer viewer, Words words) {
    PooledAnswer answer(Delivered delivered) {
        NearModels near = new NearModels(viewer);
        List<Pooled> items = new ArrayList<>();
        for (Delivered.Item item : delivered.items()) {
            Pooled pooled = near.pooled(items.size() + 1, item.speaker());
            pooled.setAgain(item.again() ? true : null);
            pooled.setDismissal(item.dismissal()
                    .map(why -> feedback(item.speaker().record().id(), why))
                    .orElse(null));
            items.add(pooled);
        }
        PooledAnswer answer =
                near.pooled(items, delivered.from()).manner(delivered.manner().name());
        return delivered.manner() == Delivered.Manner.PERSONAL ? answer.batch(delivered.batch()) : answer;
    }

    EarlierAnswer earlier(List<Delivered.Earlier> earlier) {
        NearModels near = new NearModels(viewer);
        return new EarlierAnswer(earlier.stream()
                .map(item -> new EarlierItem(
                                near.record(item.challenge()), item.shownOn().toString())
                        .dismissal(item.dismissal()
                                .map(why -> feedback(item.challenge().id(), why))
                                .orElse(null)))
                .toList());
    }

    Feedback feedback(RecordId challenge, Dismissal why) {
        return new Feedback(
                        challenge.toString(),
                        new Parts(words).code(why.reason()),
                        why.at().toString())
                .note(why.note().isEmpty() ? null : why.note());
    }

    /// @param names the names of accounts and profiles by id, where the viewer may know them
    org.duijie.api.generated.model.ProfileClaim claim(ProfileClaim claim, Map<RecordId, String> names) {
        return new org.duijie.api.generated.model.ProfileClaim(
                claim.id().toString(),
                claim.researcher().toString(),
                Optional.ofNullable(names.get(claim.researcher())).orElse(""),
                new Parts(words).code(claim.state()),
                Optional.ofNullable(names.get(claim.account())).orElse(""),
                claim.changedAt().toString());
    }
}
