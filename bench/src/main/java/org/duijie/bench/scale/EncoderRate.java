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
import org.duijie.bench.Latencies;
import org.duijie.models.onnx.OnnxEncoder;

/// The encoder beside bare ONNX Runtime, on batches of texts that all have the same number of tokens: both then run
/// the same tensors without padding, and what is left between them is tokenising, copying and scaling.
final class EncoderRate implements AutoCloseable {
    private static final int BATCH_TOKENS = 512;
    private static final int ROUNDS = 15;

    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;
    private final OnnxEncoder encoder = OnnxEncoder.chinese();

    EncoderRate() throws IOException, OrtException {
        try (InputStream tokens = resource("-tokenizer.json");
                InputStream model = resource(".onnx")) {
            tokenizer = HuggingFaceTokenizer.newInstance(tokens, Map.of("padding", "false"));
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
            session = OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
        }
    }

    private static InputStream resource(String suffix) {
        String name = "/" + OnnxEncoder.CHINESE + suffix;
        return Objects.requireNonNull(OnnxEncoder.class.getResourceAsStream(name), name);
    }

    /// The rate of texts of one length.
    ///
    /// @param encoder texts a second through the encoder
    /// @param bare texts a second through ONNX Runtime with its default options
    record Rate(int tokens, int texts, double encoder, double bare) {}

    /// Rounds of both in turn; the median of each counts.
    Rate of(List<String> corpus, int tokens) throws Exception {
        List<String> texts = ofLength(corpus, tokens, BATCH_TOKENS / tokens);
        double[] own = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {texts.size(), tokens};
        long[] ones = new long[texts.size() * tokens];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, ids(texts, tokens), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.allocate(texts.size() * tokens), shape)) {
            Map<String, OnnxTensor> inputs = Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types);
            for (int round = -ROUNDS / 3; round < ROUNDS; round++) {
                long began = System.nanoTime();
                session.run(inputs).close();
                long between = System.nanoTime();
                encoder.encode(texts);
                long end = System.nanoTime();
                if (round >= 0) {
                    bare[round] = (between - began) / 1e6;
                    own[round] = (end - between) / 1e6;
                }
            }
        }
        return new Rate(tokens, texts.size(), rate(texts, own), rate(texts, bare));
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
        session.close();
    }
}
