/// 审计日志: who did or read what, as entries that say so under keyed hashes alone, in a log that anyone can check.
@NullMarked
package org.duijie.exchange.audit;

import org.jspecify.annotations.NullMarked;
