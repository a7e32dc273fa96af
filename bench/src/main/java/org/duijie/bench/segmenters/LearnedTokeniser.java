package org.duijie.bench.segmenters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/// OpenNLP's tokeniser, which decides between each two characters whether to cut.
final class LearnedTokeniser {
    private static final Pattern PARTS = Pattern.compile("[^\\s，。；：、,.;:()（）]+");
    private static final String ITERATIONS = "40";

    private final TokenizerME tokeniser;

    private LearnedTokeniser(TokenizerME tokeniser) {
        this.tokeniser = tokeniser;
    }

    static LearnedTokeniser taught(List<String> texts, Segmenter.Cut teacher) {
        List<TokenSample> lessons = new ArrayList<>();
        for (String text : texts) {
            PARTS.matcher(text).results().forEach(part -> lessons.add(sample(part.group(), teacher)));
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        try {
            TokenizerModel model = TokenizerME.train(
                    ObjectStreamUtils.createObjectStream(lessons),
                    new TokenizerFactory("zho", null, false, null),
                    parameters);
            return new LearnedTokeniser(new TokenizerME(model));
        } catch (IOException e) {
            throw new UncheckedIOException("the tokeniser could not be taught", e);
        }
    }

    private static TokenSample sample(String part, Segmenter.Cut teacher) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (String word : teacher.terms(part)) {
            spans.add(new Span(at, at + word.length()));
            at += word.length();
        }
        return new TokenSample(part, spans.toArray(Span[]::new));
    }

    List<String> words(String text) {
        return PARTS.matcher(text)
                .results()
                .flatMap(part -> Arrays.stream(tokeniser.tokenize(part.group())))
                .toList();
    }
}
