/// Challenges (技术需求), the matches made for them, and the other directions: what is like a record, who might take up a
/// challenge, and which challenges a work or a person might answer.
@org.jspecify.annotations.NullMarked
package org.duijie.exchange.challenge;
