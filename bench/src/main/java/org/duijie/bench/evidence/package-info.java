/// Tries whether matches are what they say: whether the cited spans carry the score, and what stuffing gains.
///
/// Everything runs in this process on the classes that serve, because a served answer cannot be asked for the score of
/// an offer that does not exist. No text of a judged folder is written anywhere; the page holds figures alone.
@NullMarked
package org.duijie.bench.evidence;

import org.jspecify.annotations.NullMarked;
