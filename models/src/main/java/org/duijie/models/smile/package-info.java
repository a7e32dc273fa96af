/// Training with Smile. Nothing outside this package knows Smile; what leaves it is a flat
/// [org.duijie.models.rank.Forest].
@org.jspecify.annotations.NullMarked
package org.duijie.models.smile;
