package org.duijie.api.page;

import jakarta.inject.Singleton;
import org.duijie.api.web.PageCookie;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.StateCookie;
import org.duijie.api.web.Tokens;

/// What the pages of single sign-on need of the edge.
///
/// @param state the cookie of a way to the provider
/// @param session the cookie of a session
@Singleton
record SignOnEdge(StateCookie state, PageCookie session, Tokens tokens, RequestLimits limits) {}
