/// The packaged program as other processes see it: started with arguments, spoken to over HTTP, stopped.
///
/// [org.duijie.client.program.Program] runs one command to its end; [org.duijie.client.program.Server] keeps one
/// running. Both the end-to-end tests and the benchmarks stand on them, so both measure what users start.
@NullMarked
package org.duijie.client.program;

import org.jspecify.annotations.NullMarked;
