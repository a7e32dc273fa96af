package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;
import org.duijie.api.generated.model.Facet;
import org.duijie.api.house.House;
import org.duijie.api.reading.Reading;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.CataloguePage;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.matcher.SearchQuery;
import org.jspecify.annotations.Nullable;

/// Searching and reading for whoever asks, whatever the kind of record.
@Singleton
final class Records {
    private final House house;
    private final Visitors visitors;
    private final OwnWrites own;

    Records(House house, Visitors visitors, OwnWrites own) {
        this.own = own;
        this.house = house;
        this.visitors = visitors;
    }

    /// A page of a search, ready to be turned into the models of the contract.
    record Found<T>(List<T> items, @Nullable String next, long total, List<Facet> facets) {}

    /// @param after the sequence of a write that the search must find
    <T> Found<T> search(SearchQuery query, @Nullable Long after, BiFunction<Stored, Reading, T> model) {
        own.await(after);
        Viewer viewer = visitors.viewer();
        CataloguePage page = house.catalogue().search(viewer, query);
        List<T> items = page.items().stream()
                .map(stored -> model.apply(stored, Reading.of(stored.record(), viewer)))
                .toList();
        return new Found<>(
                items,
                page.next().orElse(null),
                page.total(),
                Searches.facets(page.facets(), query.kind(), visitors.words()));
    }

    <T> HttpResponse<T> read(String id, RecordKind kind, BiFunction<Stored, Reading, T> model) {
        Viewer viewer = visitors.viewer();
        Stored stored = house.catalogue().require(viewer, Requests.id(id));
        if (stored.record().recordKind() != kind) {
            throw RequestProblem.notFound("record.not-found");
        }
        return written(stored, viewer, model);
    }

    <T> MutableHttpResponse<T> written(Stored stored, Viewer viewer, BiFunction<Stored, Reading, T> model) {
        return Requests.withVersion(model.apply(stored, Reading.of(stored.record(), viewer)), stored.version());
    }
}
