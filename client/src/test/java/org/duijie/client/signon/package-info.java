/// Single sign-on (单点登录) against an identity provider in this process, over HTTP: one that keeps to the standard, and
/// breaks it where a test says so.
@NullMarked
package org.duijie.client.signon;

import org.jspecify.annotations.NullMarked;
