/// The command line: one class a command. Results go to standard output, progress and faults to standard error.
@org.jspecify.annotations.NullMarked
package org.duijie.api.command;
