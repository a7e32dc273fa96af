package org.duijie.api.trace.otlp;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.duijie.api.trace.RequestTrace;

/// The span of a request, named as OpenTelemetry names those of HTTP servers.
record OtlpRequest(Span own, Context context, String method) implements RequestTrace {
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final int OUR_FAULT = 500;

    @Override
    public String trace() {
        return own.getSpanContext().getTraceId();
    }

    @Override
    public String span() {
        return own.getSpanContext().getSpanId();
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // whoever enters closes what this answers
    public Work enter() {
        Scope scope = context.makeCurrent();
        return scope::close;
    }

    @Override
    public void end(String route, int status) {
        own.setAttribute(STATUS, (long) status);
        if (!route.isEmpty()) {
            own.updateName(method + " " + route);
            own.setAttribute(ROUTE, route);
        }
        if (status >= OUR_FAULT) {
            own.setStatus(StatusCode.ERROR);
        }
        own.end();
    }
}
