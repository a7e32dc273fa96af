/// Where the time of a request goes (链路追踪), told to a collector outside if there is one.
///
/// [org.duijie.api.trace.Tracing] is the port. Without a collector it gives each request the ids that its log lines
/// carry, and nothing more; `otlp` is the adapter that also measures and sends. What is inside the house is seen
/// through
/// the ports that exist anyway: an adapter is wrapped, and no room below knows of it.
///
/// Only names that stand in the code leave the house this way: methods, routes as templates, status codes, classes of
/// exceptions. No text, no query, no id of a record or a person.
@org.jspecify.annotations.NullMarked
package org.duijie.api.trace;
