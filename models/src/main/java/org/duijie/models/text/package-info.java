/// How text is cut into terms: the same code for catalogue and query.
@org.jspecify.annotations.NullMarked
package org.duijie.models.text;
