/// A match and its reasons: the explanation explains the very number that orders the list.
@org.jspecify.annotations.NullMarked
package org.duijie.domain.match;
