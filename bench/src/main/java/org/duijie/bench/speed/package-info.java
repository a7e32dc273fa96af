/// How fast the packaged program starts and answers, and how much memory it holds, beside a peer in the same run.
@NullMarked
package org.duijie.bench.speed;

import org.jspecify.annotations.NullMarked;
