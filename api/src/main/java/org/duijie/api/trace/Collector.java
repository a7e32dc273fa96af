package org.duijie.api.trace;

import java.net.URI;

/// Where traces go.
///
/// @param address of its OTLP over HTTP
/// @param sample which part of the traces that begin here is written down, from 0 to 1
public record Collector(URI address, double sample) {
    private static final String PATH = "/v1/traces";

    public Collector {
        if (!(sample >= 0 && sample <= 1)) {
            throw new IllegalArgumentException("a part is from 0 to 1, not " + sample);
        }
    }

    /// The address with the path that the protocol names, where none is given.
    public URI traces() {
        String path = address.getRawPath();
        return path.isEmpty() || path.equals("/") ? address.resolve(PATH) : address;
    }
}
