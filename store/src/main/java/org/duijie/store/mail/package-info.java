/// Mail over SMTP.
@NullMarked
package org.duijie.store.mail;

import org.jspecify.annotations.NullMarked;
