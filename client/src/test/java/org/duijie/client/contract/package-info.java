/// The HTTP contract, held against the running demo through the generated client.
@NullMarked
package org.duijie.client.contract;

import org.jspecify.annotations.NullMarked;
