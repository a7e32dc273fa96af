package org.duijie.api.rest;

import java.util.List;
import java.util.Map;
import org.duijie.api.generated.model.Contribution;
import org.duijie.api.generated.model.Duplicate;
import org.duijie.api.generated.model.Evidence;
import org.duijie.api.generated.model.EvidenceBasis;
import org.duijie.api.generated.model.Explanation;
import org.duijie.api.generated.model.Match;
import org.duijie.api.generated.model.MatchAnswer;
import org.duijie.api.generated.model.Offer;
import org.duijie.api.generated.model.Reason;
import org.duijie.api.generated.model.ReasonGroup;
import org.duijie.api.generated.model.Vectors;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.Words;
import org.duijie.domain.Achievement;
import org.duijie.domain.Deal;
import org.duijie.domain.Patent;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.GroupedPoints;
import org.duijie.domain.match.MatchList;
import org.jspecify.annotations.Nullable;

/// Matches as the contract has them, with the texts that their evidence points into.
public final class MatchModels {
    private final Words words;
    private final Viewer viewer;
    private final Parts parts;

    public MatchModels(Words words, Viewer viewer) {
        this.words = words;
        this.viewer = viewer;
        this.parts = new Parts(words);
    }

    public MatchAnswer answer(MatchList list, Map<String, String> challengeTexts) {
        return new MatchAnswer(
                        list.matches().stream().map(this::match).toList(),
                        new Vectors(list.vectorsReady(), list.vectorsTotal()),
                        list.catalogue(),
                        list.model())
                .challenge(challengeTexts);
    }

    private Match match(org.duijie.domain.match.Match match) {
        Match answer = new Match(
                match.rank(),
                offer(match.offer()),
                match.score(),
                match.likelihood().probability(),
                List.of(match.likelihood().low(), match.likelihood().high()),
                match.likelihood().grade(),
                new Explanation(
                                match.explanation().base(),
                                match.explanation().contributions().stream()
                                        .map(this::contribution)
                                        .toList())
                        .groups(match.explanation().groups().stream()
                                .map(this::group)
                                .toList()),
                match.evidence().stream().map(MatchModels::evidence).toList());
        if (!match.duplicates().isEmpty()) {
            answer.setDuplicates(
                    match.duplicates().stream().map(MatchModels::duplicate).toList());
        }
        return answer;
    }

    private static Duplicate duplicate(org.duijie.domain.Offer offer) {
        return new Duplicate(
                offer.id().toString(), offer.kind().name(), offer.title().original(), Parts.parties(offer.units()));
    }

    private ReasonGroup group(GroupedPoints grouped) {
        return new ReasonGroup(
                grouped.group().name(),
                words.code(grouped.group()),
                grouped.points(),
                grouped.contributions().stream()
                        .map(org.duijie.domain.match.Contribution::feature)
                        .toList());
    }

    private Contribution contribution(org.duijie.domain.match.Contribution contribution) {
        return new Contribution(
                contribution.feature(),
                contribution.points(),
                new Reason(contribution.reason().code(), words.reason(contribution)));
    }

    private static Evidence evidence(org.duijie.domain.match.Evidence evidence) {
        return new Evidence(
                switch (evidence.basis()) {
                    case WORDING -> EvidenceBasis.WORDING;
                    case MEANING -> EvidenceBasis.MEANING;
                },
                evidence.field(),
                evidence.start(),
                evidence.end(),
                evidence.challengeField(),
                evidence.challengeStart(),
                evidence.challengeEnd());
    }

    private Offer offer(org.duijie.domain.Offer offer) {
        Reading reading = Reading.of(offer, viewer);
        Offer written = new Offer(
                        offer.id().toString(),
                        offer.kind().name(),
                        offer.title().original(),
                        Parts.parties(offer.units()),
                        parts.fields(offer.classes()))
                .region(parts.region(offer.envelope()));
        reading.texts().forEach((field, text) -> put(written, field, text));
        return switch (offer) {
            case Achievement achievement ->
                written.stage(parts.code(achievement.maturity().stage()))
                        .availability(availability(achievement.deal()));
            case Patent patent -> written.availability(availability(patent.deal()));
            case Researcher researcher -> written;
        };
    }

    private org.duijie.api.generated.model.@Nullable Code availability(Deal deal) {
        return parts.code(deal.availability());
    }

    /// Every text that evidence can point into is there under its field's name.
    private static void put(Offer offer, String field, String text) {
        switch (field) {
            case "title" -> {}
            case "titleEn" -> offer.setTitleEn(text);
            case "summary" -> offer.setSummary(text);
            case "problem" -> offer.setProblem(text);
            case "innovation" -> offer.setInnovation(text);
            case "application" -> offer.setApplication(text);
            case "indicators" -> offer.setIndicators(text);
            case "benefits" -> offer.setBenefits(text);
            case "needs" -> offer.setNeeds(text);
            case "knowHow" -> offer.setKnowHow(text);
            case "claims" -> offer.setClaims(text);
            case "directions" -> offer.setDirections(text);
            case "selfIntroduction" -> offer.setSelfIntroduction(text);
            case "papers" -> offer.setPapers(text);
            default -> throw new IllegalStateException("the contract's Offer has no text field " + field);
        }
    }
}
