package org.duijie.api.trace;

import java.util.Optional;

/// Requests have ids for the log and for nothing else.
enum Untraced implements Tracing {
    HOUSE;

    @Override
    public RequestTrace begin(Optional<Traceparent> caller, String method) {
        return new Named(caller.map(Traceparent::next).orElseGet(Traceparent::begin));
    }

    @Override
    public <P> P over(Class<P> port, P adapter, String... methods) {
        return adapter;
    }

    @Override
    public void close() {}

    private record Named(Traceparent ids) implements RequestTrace {
        private static final Work NOTHING = () -> {};

        @Override
        public String trace() {
            return ids.trace();
        }

        @Override
        public String span() {
            return ids.span();
        }

        @Override
        public Work enter() {
            return NOTHING;
        }

        @Override
        public void end(String route, int status) {}
    }
}
