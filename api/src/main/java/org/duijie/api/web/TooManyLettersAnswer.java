package org.duijie.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.duijie.exchange.mail.TooManyLetters;

@Singleton
final class TooManyLettersAnswer implements ExceptionHandler<TooManyLetters, HttpResponse<?>> {
    private final Problems problems;

    TooManyLettersAnswer(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, TooManyLetters tooMany) {
        return problems.answer(request, ErrorAnswers.problem(tooMany));
    }
}
