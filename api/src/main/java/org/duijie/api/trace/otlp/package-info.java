/// Traces by the OpenTelemetry SDK, sent as OTLP over HTTP. Nobody loads these classes who names no collector.
@org.jspecify.annotations.NullMarked
package org.duijie.api.trace.otlp;
