package org.duijie.api.web;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.List;

/// A request that cannot be answered, with the stable code that says why. The words come from `problem.<code>`.
public final class RequestProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient Object[] arguments;
    private final transient List<Fault> faults;
    private final int retryAfter;

    private RequestProblem(HttpStatus status, String code, List<Fault> faults, int retryAfter, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(Quoted::argument).toArray();
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    public static RequestProblem of(HttpStatus status, String code, Object... arguments) {
        return new RequestProblem(status, code, List.of(), 0, arguments);
    }

    public static RequestProblem badRequest(String code, Object... arguments) {
        return of(HttpStatus.BAD_REQUEST, code, arguments);
    }

    public static RequestProblem notFound(String code, Object... arguments) {
        return of(HttpStatus.NOT_FOUND, code, arguments);
    }

    public static RequestProblem faulty(String code, List<Fault> faults) {
        return new RequestProblem(HttpStatus.UNPROCESSABLE_ENTITY, code, faults, 0);
    }

    public static RequestProblem tooMany(int seconds) {
        return new RequestProblem(HttpStatus.TOO_MANY_REQUESTS, "rate.limited", List.of(), seconds, seconds);
    }

    public static RequestProblem tooMany(String code, int seconds) {
        return new RequestProblem(HttpStatus.TOO_MANY_REQUESTS, code, List.of(), seconds);
    }

    public static RequestProblem unavailable(String code, int seconds) {
        return new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, code, List.of(), seconds);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public List<Fault> faults() {
        return faults;
    }

    /// In how many seconds it may go better; 0 when that is not a matter of time.
    public int retryAfter() {
        return retryAfter;
    }

    /// A stack trace says nothing about somebody else's mistake.
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
