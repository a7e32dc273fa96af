package org.duijie.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.duijie.exchange.mail.MailUnavailable;

@Singleton
final class MailUnavailableAnswer implements ExceptionHandler<MailUnavailable, HttpResponse<?>> {
    private final Problems problems;

    MailUnavailableAnswer(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, MailUnavailable away) {
        return problems.answer(request, ErrorAnswers.problem(away));
    }
}
