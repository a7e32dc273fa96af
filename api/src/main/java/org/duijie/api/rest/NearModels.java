package org.duijie.api.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duijie.api.generated.model.Near;
import org.duijie.api.generated.model.NearAnswer;
import org.duijie.api.generated.model.NearRecord;
import org.duijie.api.generated.model.Pooled;
import org.duijie.api.generated.model.PooledAnswer;
import org.duijie.api.generated.model.SharedWording;
import org.duijie.api.generated.model.Vectors;
import org.duijie.api.generated.model.Work;
import org.duijie.api.reading.Reading;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Evidence;
import org.duijie.exchange.challenge.Directions;
import org.duijie.exchange.challenge.Speaker;
import org.duijie.matcher.CatalogueIndex.IndexStatus;
import org.duijie.matcher.Neighbour;
import org.duijie.matcher.Neighbours;

/// The other directions as the contract has them, with the texts that shared wording points into.
record NearModels(Viewer viewer) {
    NearAnswer near(Neighbours.Found found, Map<String, String> asked) {
        List<Near> items = new ArrayList<>();
        for (Neighbour neighbour : found.neighbours()) {
            NearRecord record = record(neighbour.record());
            items.add(new Near(
                    items.size() + 1,
                    record,
                    neighbour.nearDuplicate(),
                    foundBy(neighbour.byWords(), neighbour.byMeaning()),
                    shared(neighbour.evidence(), record)));
        }
        return new NearAnswer(items, asked, vectors(found.from()), found.from().fingerprint());
    }

    PooledAnswer pooled(Directions.Pooled found) {
        List<Pooled> items = new ArrayList<>();
        for (Speaker speaker : found.speakers()) {
            items.add(pooled(items.size() + 1, speaker));
        }
        return pooled(items, found.from());
    }

    Pooled pooled(int rank, Speaker speaker) {
        return new Pooled(
                rank,
                record(speaker.record()),
                speaker.items().stream().map(this::work).toList());
    }

    PooledAnswer pooled(List<Pooled> items, IndexStatus from) {
        return new PooledAnswer(items, vectors(from), from.fingerprint());
    }

    private Work work(Speaker.Item item) {
        NearRecord record = record(item.item());
        return new Work(record, foundBy(item.byWords(), item.byMeaning()), shared(item.evidence(), record));
    }

    NearRecord record(CatalogueRecord record) {
        return new NearRecord(
                record.id().toString(),
                record.recordKind().name(),
                record.title().original(),
                Reading.of(record, viewer).texts());
    }

    private static Vectors vectors(IndexStatus from) {
        return new Vectors(from.withVectors(), from.documents());
    }

    private static List<String> foundBy(boolean words, boolean meaning) {
        List<String> ways = new ArrayList<>();
        if (words) {
            ways.add("WORDS");
        }
        if (meaning) {
            ways.add("MEANING");
        }
        return ways;
    }

    private static List<SharedWording> shared(List<Evidence> evidence, NearRecord record) {
        return evidence.stream()
                .map(e -> new SharedWording(
                        record.getTexts().getOrDefault(e.field(), "").substring(e.start(), e.end()),
                        e.field(),
                        e.start(),
                        e.end(),
                        e.challengeField(),
                        e.challengeStart(),
                        e.challengeEnd()))
                .toList();
    }
}
