package org.duijie.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.duijie.matcher.InvalidCursor;

@Singleton
final class InvalidCursorAnswer implements ExceptionHandler<InvalidCursor, HttpResponse<?>> {
    private final Problems problems;

    InvalidCursorAnswer(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, InvalidCursor refused) {
        return problems.answer(request, ErrorAnswers.problem(refused));
    }
}
