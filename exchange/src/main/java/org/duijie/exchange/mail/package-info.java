/// Letters that the house writes, and the port by which they leave it. An address is only ever one that [MailAddress]
/// took, so nothing that stands in a record or was typed can become a header.
@NullMarked
package org.duijie.exchange.mail;

import org.jspecify.annotations.NullMarked;
