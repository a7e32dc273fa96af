/// Words for people, in Chinese and English: labels of codes, reasons, problems and page texts.
@org.jspecify.annotations.NullMarked
package org.duijie.api.words;
