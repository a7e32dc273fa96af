/// Words that mean the same in technology: a table that ships, and what operators add to it.
@org.jspecify.annotations.NullMarked
package org.duijie.models.text.synonym;
