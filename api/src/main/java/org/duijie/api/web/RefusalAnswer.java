package org.duijie.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.duijie.exchange.Refusal;

@Singleton
final class RefusalAnswer implements ExceptionHandler<Refusal, HttpResponse<?>> {
    private final Problems problems;

    RefusalAnswer(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Refusal refused) {
        return problems.answer(request, ErrorAnswers.problem(refused));
    }
}
