package org.duijie.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

@Singleton
final class RequestProblemAnswer implements ExceptionHandler<RequestProblem, HttpResponse<?>> {
    private final Problems problems;

    RequestProblemAnswer(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, RequestProblem refused) {
        return problems.answer(request, refused);
    }
}
