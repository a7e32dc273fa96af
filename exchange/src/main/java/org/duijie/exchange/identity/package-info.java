/// Who is asking: accounts, passwords and the viewer a request acts for.
@org.jspecify.annotations.NullMarked
package org.duijie.exchange.identity;
