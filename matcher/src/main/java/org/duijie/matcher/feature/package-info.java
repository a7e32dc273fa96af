/// What the ranker looks at: one feature a file, each with its value and the reason it can give.
@org.jspecify.annotations.NullMarked
package org.duijie.matcher.feature;
