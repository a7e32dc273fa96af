package org.duijie.api.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.StoreFull;
import org.duijie.exchange.catalogue.StoreUnavailable;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.mail.MailUnavailable;
import org.duijie.exchange.mail.TooManyLetters;
import org.duijie.matcher.InvalidCursor;
import org.duijie.store.jdbc.BackupUnusable;

/// Gives everything that the framework refuses by itself one of our stable codes. What the framework would say is never
/// passed on: it can hold pieces of what was sent.
@Primary
@Singleton
final class ErrorAnswers implements ErrorResponseProcessor<Object> {
    private final Problems problems;
    private final SecurityHeaders headers;

    ErrorAnswers(Problems problems, SecurityHeaders headers) {
        this.problems = problems;
        this.headers = headers;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        boolean unseen = RequestIds.of(request).isEmpty();
        if (response.status().getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            context.getRootCause().ifPresent(cause -> Failures.log(request, cause));
        }
        MutableHttpResponse<?> answer = problems.answer(request, problem(context, response.status()));
        if (unseen) {
            // No filter sees a request that could not be read.
            RequestIds.give(request);
            RequestIds.tell(request, answer);
            headers.set(request, answer);
        }
        response.getHeaders().forEachValue((name, value) -> {
            if (name.equalsIgnoreCase("Allow")) {
                answer.header(name, value);
            }
        });
        return (MutableHttpResponse<Object>) answer;
    }

    private static RequestProblem problem(ErrorContext context, HttpStatus status) {
        return switch (status.getCode()) {
            case 400 -> badRequest(context);
            case 401 -> RequestProblem.of(status, "login.required");
            case 403 -> RequestProblem.of(status, "role.missing");
            case 404 -> RequestProblem.notFound("path.not-found");
            case 405 -> RequestProblem.of(status, "method.not-allowed");
            case 406 -> RequestProblem.of(status, "media.not-acceptable");
            case 413 -> tooLarge(context);
            case 415 -> RequestProblem.of(status, "media.unsupported");
            case 500 -> RequestProblem.of(status, "internal");
            default -> RequestProblem.of(status, "request.refused");
        };
    }

    /// The framework calls everything too large that is.
    private static RequestProblem tooLarge(ErrorContext context) {
        Throwable cause = context.getRequest() instanceof NettyHttpRequest<?> read
                ? read.getNativeRequest().decoderResult().cause()
                : null;
        if (cause instanceof TooLongHttpLineException) {
            return RequestProblem.of(HttpStatus.REQUEST_URI_TOO_LONG, "address.too-long");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return RequestProblem.of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers.too-large");
        }
        return RequestProblem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "body.too-large");
    }

    private static RequestProblem badRequest(ErrorContext context) {
        String parameter = context.getRootCause()
                .filter(ConversionErrorException.class::isInstance)
                .map(ConversionErrorException.class::cast)
                .map(cause -> cause.getArgument().getName())
                .orElse("");
        boolean body = context.getRequest().getMethod().permitsRequestBody();
        if (body) {
            return RequestProblem.badRequest("body.malformed");
        }
        return parameter.isEmpty()
                ? RequestProblem.badRequest("request.refused")
                : RequestProblem.badRequest("parameter.invalid", parameter);
    }

    static RequestProblem problem(Refusal refusal) {
        HttpStatus status = switch (refusal.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_ENTITY;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
        return RequestProblem.of(status, refusal.code());
    }

    static RequestProblem problem(UnitOfWork.StaleVersion stale) {
        return RequestProblem.of(HttpStatus.PRECONDITION_FAILED, "version.stale");
    }

    static RequestProblem problem(StoreUnavailable away) {
        return away instanceof StoreFull
                ? RequestProblem.unavailable("store.full", 60)
                : RequestProblem.unavailable("store.unavailable", 5);
    }

    static RequestProblem problem(MailUnavailable away) {
        return RequestProblem.unavailable("mail.unavailable", 60);
    }

    static RequestProblem problem(TooManyLetters tooMany) {
        return RequestProblem.tooMany(
                "mail.limited", Math.toIntExact(Math.max(1, tooMany.waiting().toSeconds())));
    }

    static RequestProblem problem(BackupUnusable failed) {
        return RequestProblem.of(HttpStatus.INSUFFICIENT_STORAGE, "backup.failed");
    }

    static RequestProblem problem(InvalidCursor cursor) {
        return RequestProblem.badRequest("cursor.invalid");
    }
}
