package org.duijie.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.duijie.exchange.catalogue.StoreUnavailable;

@Singleton
final class StoreUnavailableAnswer implements ExceptionHandler<StoreUnavailable, HttpResponse<?>> {
    private final Problems problems;

    StoreUnavailableAnswer(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, StoreUnavailable away) {
        return problems.answer(request, ErrorAnswers.problem(away));
    }
}
