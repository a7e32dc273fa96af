package org.duijie.exchange.catalogue;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Link;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.IndexDocument;

/// Gives documents the titles of the records that they link to: a patent behind an achievement says what it is about in
/// other words. Only titles that everyone may read, because whoever finds the one record need not see the other; and
/// never names of people.
final class LinkedTitles {
    private final CatalogueStore store;

    LinkedTitles(CatalogueStore store) {
        this.store = store;
    }

    List<IndexDocument> complete(List<IndexDocument> documents) {
        Set<RecordId> targets = new LinkedHashSet<>();
        documents.forEach(document -> targets(document.record()).forEach(targets::add));
        if (targets.isEmpty()) {
            return documents;
        }
        Map<RecordId, String> titles = new HashMap<>();
        for (Stored stored : store.fetch(Viewer.ANONYMOUS, targets)) {
            CatalogueRecord record = stored.record();
            boolean person = record instanceof Researcher;
            record.texts(Disclosure.PUBLIC).stream()
                    .findFirst()
                    .filter(first -> !person && first.text().equals(record.title()))
                    .ifPresent(title -> titles.put(record.id(), title.text().value()));
        }
        return documents.stream()
                .map(document -> document.linkedTo(targets(document.record())
                        .flatMap(target -> Optional.ofNullable(titles.get(target)).stream())
                        .toList()))
                .toList();
    }

    private static Stream<RecordId> targets(CatalogueRecord record) {
        return record instanceof Offer offer
                ? offer.links().stream().map(Link::target).filter(RecordId::isKnown)
                : Stream.empty();
    }
}
