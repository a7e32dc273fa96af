package org.duijie.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.duijie.store.jdbc.BackupUnusable;

@Singleton
final class BackupUnusableAnswer implements ExceptionHandler<BackupUnusable, HttpResponse<?>> {
    private final Problems problems;

    BackupUnusableAnswer(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, BackupUnusable refused) {
        return problems.answer(request, ErrorAnswers.problem(refused));
    }
}
