package org.duijie.api.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.page.MatchView.EvidenceField;
import org.duijie.api.page.NearSection.Entry;
import org.duijie.api.page.NearSection.Ground;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.Words;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.match.Evidence;
import org.duijie.exchange.challenge.Directions;
import org.duijie.exchange.challenge.Speaker;
import org.duijie.matcher.CatalogueIndex.IndexStatus;
import org.duijie.matcher.Neighbour;
import org.duijie.matcher.Neighbours;

/// Makes the sections of a page that look in the other directions, by what kind of record it shows.
final class NearSections {
    private static final int SHOWN = 5;
    private static final int WORDS_SHOWN = 5;

    private final Directions directions;
    private final Page page;
    private final Words words;
    private final Cards cards;

    NearSections(Directions directions, Page page) {
        this.directions = directions;
        this.page = page;
        this.words = page.words();
        this.cards = new Cards(page.words());
    }

    List<NearSection> of(CatalogueRecord record) {
        RecordId id = record.id();
        RecordKind kind = record.recordKind();
        return switch (kind) {
            case CHALLENGE ->
                List.of(
                        section("team", record, directions.team(page.viewer(), id, SHOWN)),
                        section("similar-challenges", record, directions.similar(page.viewer(), kind, id, SHOWN)));
            case ACHIEVEMENT, PATENT ->
                List.of(
                        section("challenges", record, directions.challenges(page.viewer(), kind, id, SHOWN)),
                        section("similar-offers", record, directions.similar(page.viewer(), kind, id, SHOWN)));
            case RESEARCHER ->
                List.of(section("recommendations", record, directions.recommendations(page.viewer(), id, SHOWN)));
            case ORGANISATION, ALLIANCE, POOL -> List.of();
        };
    }

    NearSection section(String id, CatalogueRecord asked, Neighbours.Found found) {
        List<Entry> entries = new ArrayList<>();
        for (Neighbour neighbour : found.neighbours()) {
            String place = id + (entries.size() + 1);
            Ground ground = ground(
                    Optional.empty(), asked, neighbour.record(), neighbour.evidence(), neighbour.byMeaning(), place);
            entries.add(new Entry(card(neighbour.record()), neighbour.nearDuplicate(), List.of(ground)));
        }
        return section(id, found.from(), entries);
    }

    NearSection section(String id, CatalogueRecord asked, Directions.Pooled found) {
        List<Entry> entries = new ArrayList<>();
        for (Speaker speaker : found.speakers()) {
            CatalogueRecord challenge = asked instanceof Challenge ? asked : speaker.record();
            List<Ground> grounds = new ArrayList<>();
            for (Speaker.Item item : speaker.items()) {
                String place = id + (entries.size() + 1) + "-" + (grounds.size() + 1);
                grounds.add(ground(challenge, item, place));
            }
            entries.add(new Entry(card(speaker.record()), false, grounds));
        }
        return section(id, found.from(), entries);
    }

    private NearSection section(String id, IndexStatus from, List<Entry> entries) {
        return new NearSection(
                id,
                page.t("near." + id),
                page.t("near." + id + ".hint"),
                page.t("near." + id + ".none"),
                warming(from),
                entries);
    }

    String warming(IndexStatus from) {
        return from.withVectors() < from.documents()
                ? page.t("matches.warming", words.number(from.withVectors()), words.number(from.documents()))
                : "";
    }

    Ground ground(CatalogueRecord challenge, Speaker.Item item, String place) {
        return ground(Optional.of(card(item.item())), challenge, item.item(), item.evidence(), item.byMeaning(), place);
    }

    private Ground ground(
            Optional<Card> work,
            CatalogueRecord asked,
            CatalogueRecord found,
            List<Evidence> evidence,
            boolean byMeaning,
            String place) {
        Reading question = Reading.of(asked, page.viewer());
        Reading answer = Reading.of(found, page.viewer());
        Highlights marks = Highlights.of(evidence, question.texts(), answer.texts(), place);
        return new Ground(
                work,
                reason(evidence, answer, byMeaning),
                words.code(asked.recordKind()),
                fields(asked, marks.challenge()),
                words.code(found.recordKind()),
                fields(found, marks.offer()));
    }

    private List<EvidenceField> fields(CatalogueRecord record, List<Highlights.Marked> marked) {
        return marked.stream()
                .map(m -> new EvidenceField(Sections.label(record, m.field(), words), m.pieces()))
                .toList();
    }

    /// The heaviest shared wordings, and whether the meaning is close as well.
    private String reason(List<Evidence> evidence, Reading found, boolean byMeaning) {
        List<String> shared = evidence.stream()
                .map(e -> found.text(e.field()).orElse("").substring(e.start(), e.end()))
                .map(wording -> wording.replace('\n', ' ').strip().toLowerCase(Locale.ROOT))
                .distinct()
                .limit(WORDS_SHOWN)
                .toList();
        if (shared.isEmpty()) {
            return page.t("near.meaning");
        }
        String said = page.t("near.words", words.joined(shared));
        return byMeaning ? said + page.t("near.meaning-too") : said;
    }

    Card card(CatalogueRecord record) {
        return cards.of(Reading.of(record, page.viewer()));
    }
}
