/// What a text says, before anything was learned about offers: its language and script, its sentences and its terms,
/// and
/// how the terms of one language are said in the other. The same code reads catalogue and query, and every offset is a
/// UTF-16 unit of the text that was given.
@org.jspecify.annotations.NullMarked
package org.duijie.models.text;
