package org.duijie.api.trace.otlp;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stands before an adapter and measures its calls: a span each, named by port and method, inside a request that is
/// written down. What the house does by itself is no part of any.
///
/// @param methods those that are measured; all of them where none is named
record Steps(Tracer tracer, Class<?> port, Object adapter, Set<String> methods) implements InvocationHandler {
    private static final AttributeKey<String> FAILURE = AttributeKey.stringKey("error.type");

    Steps {
        methods = Set.copyOf(methods);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean measured = method.getDeclaringClass() != Object.class
                && (methods.isEmpty() || methods.contains(method.getName()))
                && Span.current().isRecording();
        return measured ? measure(method, arguments) : call(method, arguments);
    }

    private @Nullable Object measure(Method method, Object @Nullable [] arguments) throws Throwable {
        Span step = tracer.spanBuilder(port.getSimpleName() + "." + method.getName())
                .startSpan();
        Scope inside = step.makeCurrent();
        try {
            return call(method, arguments);
        } catch (RuntimeException | Error e) {
            step.setAttribute(FAILURE, e.getClass().getName());
            throw e;
        } finally {
            inside.close();
            step.end();
        }
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(adapter, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
