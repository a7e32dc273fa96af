package org.duijie.api.log;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.MDC;

/// By which ids a log line is found again (日志线索).
///
/// @param request the request's id, as its answer names it
/// @param trace the id of the trace that the request belongs to
/// @param span the id of the request's part of that trace
public record Trail(String request, String trace, String span) {
    static final String REQUEST = "requestId";
    static final String TRACE = "traceId";
    static final String SPAN = "spanId";
    static final List<String> KEYS = List.of(REQUEST, TRACE, SPAN);

    /// What this thread followed before.
    public record Before(Map<String, String> ids) {
        public Before {
            ids = Map.copyOf(ids);
        }
    }

    /// Every line of this thread carries the ids from now on.
    public Before follow() {
        Map<String, String> before = new TreeMap<>();
        for (String key : KEYS) {
            String id = MDC.get(key);
            if (id != null) {
                before.put(key, id);
            }
        }
        MDC.put(REQUEST, request);
        MDC.put(TRACE, trace);
        MDC.put(SPAN, span);
        return new Before(before);
    }

    /// Goes back to what the thread followed before.
    public static void leave(Before before) {
        for (String key : KEYS) {
            String id = before.ids().get(key);
            if (id == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, id);
            }
        }
    }

    /// Does something whose lines carry the ids.
    public void during(Runnable work) {
        Before before = follow();
        try {
            work.run();
        } finally {
            leave(before);
        }
    }
}
