/// The command line as a shell sees it: exit codes, one clear line for each mistake, machine-readable results.
@NullMarked
package org.duijie.client.command;

import org.jspecify.annotations.NullMarked;
