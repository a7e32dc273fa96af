package org.duijie.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.duijie.exchange.catalogue.UnitOfWork;

@Singleton
final class StaleVersionAnswer implements ExceptionHandler<UnitOfWork.StaleVersion, HttpResponse<?>> {
    private final Problems problems;

    StaleVersionAnswer(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, UnitOfWork.StaleVersion refused) {
        return problems.answer(request, ErrorAnswers.problem(refused));
    }
}
