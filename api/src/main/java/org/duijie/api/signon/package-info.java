/// Single sign-on (单点登录) by OpenID Connect: the one place that speaks with an identity provider. What comes back is a
/// subject that the provider has signed for this server and this very attempt, or a [SignOnFailure]. All checks of
/// tokens
/// are the library's.
@org.jspecify.annotations.NullMarked
package org.duijie.api.signon;
