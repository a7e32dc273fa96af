/// The HTTP edge that API and pages share: who asks, in which language, how often, and what a refusal looks like.
@org.jspecify.annotations.NullMarked
package org.duijie.api.web;
