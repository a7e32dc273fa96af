/// Learned models: text becomes vectors, features become a score. Records live in `domain`; never mix the two.
@org.jspecify.annotations.NullMarked
package org.duijie.models;
