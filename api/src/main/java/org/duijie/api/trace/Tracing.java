package org.duijie.api.trace;

import java.util.Optional;

/// The port to whoever writes down where the time of requests goes.
public interface Tracing extends AutoCloseable {
    /// A request begins.
    ///
    /// @param caller the step of a caller's trace that it belongs to, if it says so
    RequestTrace begin(Optional<Traceparent> caller, String method);

    /// The same adapter, with a step in the trace of a request for each call of one of `methods`, or of any method
    /// where
    /// none is named.
    <P> P over(Class<P> port, P adapter, String... methods);

    @Override
    void close();

    /// Nobody writes anything down.
    static Tracing off() {
        return Untraced.HOUSE;
    }
}
