/// The phrases that say what a text is about, found without a dictionary.
@org.jspecify.annotations.NullMarked
package org.duijie.models.text.phrase;
