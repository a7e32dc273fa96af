package org.duijie.api.trace;

/// The part of a trace that is one request here.
public interface RequestTrace {
    String trace();

    String span();

    /// What this thread does from now on is done for the request.
    Work enter();

    /// The request is answered.
    ///
    /// @param route the template of its address, empty where nothing answers at it
    void end(String route, int status);

    /// Work of one thread for a request, until it is closed by the same thread.
    interface Work extends AutoCloseable {
        @Override
        void close();
    }
}
