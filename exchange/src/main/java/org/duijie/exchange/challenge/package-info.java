/// Challenges (技术需求) and the matches made for them.
@org.jspecify.annotations.NullMarked
package org.duijie.exchange.challenge;
