/// The access table, cell by cell, on a running server.
@NullMarked
package org.duijie.client.access;

import org.jspecify.annotations.NullMarked;
