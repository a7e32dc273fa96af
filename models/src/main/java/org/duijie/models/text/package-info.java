/// How text is cut into terms, the same code for catalogue and query; in which script it is written; and how the terms
/// of one language are said in the other.
@org.jspecify.annotations.NullMarked
package org.duijie.models.text;
