/// What a server proves itself with (TLS): a key and the certificates for it, read from files, checked before anybody
/// is
/// shown them, and read again when they are renewed.
@org.jspecify.annotations.NullMarked
package org.duijie.api.tls;
