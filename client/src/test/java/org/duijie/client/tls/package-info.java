/// TLS (传输加密) of a server of its own and behind a proxy, with certificates of an authority that each test makes.
@NullMarked
package org.duijie.client.tls;

import org.jspecify.annotations.NullMarked;
