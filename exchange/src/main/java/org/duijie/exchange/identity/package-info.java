/// Who is asking: accounts and passwords, the sessions that a login opens, and the viewer a request acts for.
@org.jspecify.annotations.NullMarked
package org.duijie.exchange.identity;
