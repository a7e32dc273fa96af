package org.duijie.bench.scale;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.duijie.bench.Latencies;
import org.duijie.models.onnx.OnnxEncoder;

/// The encoder beside bare ONNX Runtime, on batches of texts that all have the same number of tokens: both then run
/// the same tensors without padding, and what is left between them is tokenising, copying and scaling.
final class EncoderRate implements AutoCloseable {
    private static final int BATCH_TOKENS = 512;
    private static final int TURNS = 6;
    private static final int ROUNDS = 5;
    /// After it, nobody's threads spin any more.
    private static final int PAUSE_MILLIS = 50;

    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession bare;
    private final OrtSession spinning;
    private final OnnxEncoder encoder = OnnxEncoder.chinese();

    EncoderRate() throws IOException, OrtException {
        try (InputStream tokens = resource("-tokenizer.json");
                InputStream model = resource(".onnx")) {
            tokenizer = HuggingFaceTokenizer.newInstance(tokens, Map.of("padding", "false"));
            byte[] bytes = model.readAllBytes();
            bare = OrtEnvironment.getEnvironment().createSession(bytes, OnnxEncoder.options());
            OrtSession.SessionOptions defaults = new OrtSession.SessionOptions();
            defaults.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
            spinning = OrtEnvironment.getEnvironment().createSession(bytes, defaults);
        }
    }

    private static InputStream resource(String suffix) {
        String name = "/" + OnnxEncoder.CHINESE + suffix;
        return Objects.requireNonNull(OnnxEncoder.class.getResourceAsStream(name), name);
    }

    /// The rate of texts of one length.
    ///
    /// @param encoder texts a second through the encoder
    /// @param bare texts a second through ONNX Runtime with the encoder's options
    /// @param spinning the same with its default options
    record Rate(int tokens, int texts, double encoder, double bare, double spinning) {}

    private interface Run {
        void go() throws Exception;
    }

    /// Some rounds of each in turn; the median of each counts.
    Rate of(List<String> corpus, int tokens) throws Exception {
        List<String> texts = ofLength(corpus, tokens, BATCH_TOKENS / tokens);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {texts.size(), tokens};
        long[] ones = new long[texts.size() * tokens];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, ids(texts, tokens), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.allocate(texts.size() * tokens), shape)) {
            Map<String, OnnxTensor> inputs = Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types);
            List<Run> runs = List.of(
                    () -> encoder.encode(texts),
                    () -> bare.run(inputs).close(),
                    () -> spinning.run(inputs).close());
            double[][] millis = new double[runs.size()][TURNS * ROUNDS];
            for (int turn = -2; turn < TURNS; turn++) {
                for (int run = 0; run < runs.size(); run++) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                    for (int round = 0; round < ROUNDS; round++) {
                        long began = System.nanoTime();
                        runs.get(run).go();
                        millis[run][Math.max(0, turn) * ROUNDS + round] = (System.nanoTime() - began) / 1e6;
                    }
                }
            }
            return new Rate(
                    tokens, texts.size(), rate(texts, millis[0]), rate(texts, millis[1]), rate(texts, millis[2]));
        }
    }

    private static double rate(List<String> texts, double... millis) {
        return 1000 * texts.size() / Latencies.ofMillis(millis).at(0.5);
    }

    /// The first texts of the corpus, cut where they have this many tokens.
    private List<String> ofLength(List<String> corpus, int tokens, int most) {
        List<String> cut = new ArrayList<>();
        for (String text : corpus) {
            for (int end = tokens - 2; end < Math.min(text.length(), 3 * tokens) && cut.size() < most; end++) {
                if (count(text.substring(0, end)) == tokens) {
                    cut.add(text.substring(0, end));
                    break;
                }
            }
        }
        return cut.stream().distinct().toList();
    }

    private int count(String text) {
        return tokenizer.encode(text).getIds().length;
    }

    private LongBuffer ids(List<String> texts, int tokens) {
        LongBuffer ids = LongBuffer.allocate(texts.size() * tokens);
        texts.forEach(text -> ids.put(tokenizer.encode(text).getIds()));
        return ids.flip();
    }

    @Override
    public void close() throws OrtException {
        encoder.close();
        tokenizer.close();
        bare.close();
        spinning.close();
    }
}
