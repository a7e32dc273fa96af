package org.duijie.models;

import java.util.List;
import java.util.Optional;
import org.duijie.models.text.Glossary;
import org.duijie.models.text.Writing;

/// Two encoders behind one port. Every text has a vector in the Chinese encoder's space, an English one by the Chinese
/// gloss of its terms, so that a need finds offers in the other language. English texts meet each other in the English
/// encoder's space, which nobody loads who has no English text.
public final class BilingualEncoder implements Encoder {
    private final Encoder chinese;
    private final Encoder english;
    private final Glossary glossary;

    public BilingualEncoder(Encoder chinese, Encoder english, Glossary glossary) {
        this.chinese = chinese;
        this.english = english;
        this.glossary = glossary;
    }

    /// The Chinese encoder's: a glossed text is just another Chinese text to it.
    @Override
    public String id() {
        return chinese.id();
    }

    /// What an index of vectors was made with: both encoders and the glossary.
    public String index() {
        return "%s/%s/%s".formatted(chinese.id(), english.id(), glossary.version());
    }

    @Override
    public int dimensions() {
        return chinese.dimensions();
    }

    @Override
    public String asRead(String text) {
        if (Writing.of(text) == Writing.CHINESE) {
            return text;
        }
        String gloss = glossary.chinese(text);
        boolean told = gloss.codePoints().anyMatch(Character::isIdeographic);
        return told ? gloss : text;
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        return chinese.encode(texts.stream().map(this::asRead).toList());
    }

    @Override
    public Optional<Encoder> forEnglish() {
        return Optional.of(english);
    }

    @Override
    public void close() {
        chinese.close();
        english.close();
    }
}
