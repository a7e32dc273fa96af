package org.duijie.models.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Folds traditional characters of terms to simplified ones; places in the text stay as they are.
final class SimplifiedFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SimplifiedFilter(TokenStream terms) {
        super(terms);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] characters = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            characters[i] = SimplifiedCharacters.of(characters[i]);
        }
        return true;
    }
}
