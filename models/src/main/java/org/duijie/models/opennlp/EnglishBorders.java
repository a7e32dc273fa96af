package org.duijie.models.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/// Where OpenNLP's model says that English sentences end.
///
/// A detector serves one thread at a time, and OpenNLP's own thread-safe wrapper would make one for each virtual
/// thread,
/// that is for each request; so a few are kept and lent. The model takes 8 MB, read when it is first asked.
public final class EnglishBorders {
    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    /// As many as have ever worked at once.
    private static final Queue<SentenceDetectorME> IDLE = new ConcurrentLinkedQueue<>();

    private EnglishBorders() {}

    /// Read once, when first needed.
    private static final class Shipped {
        static final SentenceModel MODEL_READ = read();
    }

    /// The ends of sentences in order, as offsets into the text.
    public static List<Integer> ends(String text) {
        SentenceDetectorME detector =
                Optional.ofNullable(IDLE.poll()).orElseGet(() -> new SentenceDetectorME(Shipped.MODEL_READ));
        List<Integer> ends = Arrays.stream(detector.sentPosDetect(text))
                .map(span -> span.getEnd())
                .toList();
        IDLE.add(detector);
        return ends;
    }

    private static SentenceModel read() {
        try (InputStream in = EnglishBorders.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the sentence model " + MODEL + " is missing from the program");
            }
            return new SentenceModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence model could not be read", e);
        }
    }
}
