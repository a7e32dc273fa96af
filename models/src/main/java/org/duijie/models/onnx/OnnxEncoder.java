package org.duijie.models.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duijie.models.Encoder;

/// bge-small-zh-v1.5, 512 dimensions, int8, in this process.
///
/// Texts are encoded in batches of like length, because padding is computed like text. The first token's vector is the
/// sentence's, scaled to length one, as the model was trained.
public final class OnnxEncoder implements Encoder {
    private static final int DIMENSIONS = 512;
    private static final int MOST_TOKENS = 512;
    /// Texts longer than this many characters cannot add tokens within [#MOST_TOKENS]; cutting first saves tokenising
    /// them.
    private static final int MOST_CHARACTERS = 4_000;
    /// Bounds the memory of one run, and how long a waiting query stands behind it.
    private static final int BATCH_TOKENS = 1_024;
    private static final int BATCH_TEXTS = 64;

    private final String id;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    private OnnxEncoder(String id, OrtSession session, HuggingFaceTokenizer tokenizer) {
        this.id = id;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /// The Chinese encoder, on as many threads as there are processors.
    public static OnnxEncoder chinese() {
        return load("bge-small-zh-v1.5-q");
    }

    private static OnnxEncoder load(String name) {
        try (InputStream tokens = resource("/" + name + "-tokenizer.json");
                InputStream model = resource("/" + name + ".onnx")) {
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
            options.setInterOpNumThreads(1);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
            HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(
                    tokens, Map.of("padding", "false", "truncation", "true", "maxLength", String.valueOf(MOST_TOKENS)));
            return new OnnxEncoder(name, session, tokenizer);
        } catch (IOException e) {
            throw new UncheckedIOException("the encoder " + name + " could not be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + name + " could not be loaded: " + e.getMessage(), e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = OnnxEncoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("the resource " + name + " is missing");
        }
        return stream;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        List<long[]> tokens = texts.stream().map(this::tokens).toList();
        List<Integer> byLength = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> tokens.get(i).length)
                        .thenComparing(texts::get)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<Integer, float[]> vectors = new HashMap<>();
        List<Integer> batch = new ArrayList<>();
        for (int text : byLength) {
            int longest = tokens.get(text).length;
            if (longest == 0) {
                vectors.put(text, new float[DIMENSIONS]);
                continue;
            }
            if (batch.size() == BATCH_TEXTS || (batch.size() + 1) * longest > BATCH_TOKENS) {
                run(batch, tokens, vectors);
                batch.clear();
            }
            batch.add(text);
        }
        run(batch, tokens, vectors);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> vectors.getOrDefault(i, new float[DIMENSIONS]))
                .toList();
    }

    private long[] tokens(String text) {
        if (text.isBlank()) {
            return new long[0];
        }
        String head = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
        Encoding encoding = tokenizer.encode(head, true, false);
        return encoding.getIds();
    }

    private void run(List<Integer> batch, List<long[]> tokens, Map<Integer, float[]> vectors) {
        if (batch.isEmpty()) {
            return;
        }
        int rows = batch.size();
        int columns = tokens.get(batch.getLast()).length;
        LongBuffer ids = LongBuffer.allocate(rows * columns);
        LongBuffer mask = LongBuffer.allocate(rows * columns);
        for (int row = 0; row < rows; row++) {
            long[] text = tokens.get(batch.get(row));
            for (int column = 0; column < text.length; column++) {
                ids.put(row * columns + column, text[column]);
                mask.put(row * columns + column, 1);
            }
        }
        long[] shape = {rows, columns};
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor inputIds = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(rows * columns), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", inputIds, "attention_mask", attention, "token_type_ids", types))) {
            float[] hidden = ((OnnxTensor) result.get(0)).getFloatBuffer().array();
            for (int row = 0; row < rows; row++) {
                vectors.put(batch.get(row), unit(hidden, row * columns * DIMENSIONS));
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "encoding a batch of %d texts failed: %s".formatted(rows, e.getMessage()), e);
        }
    }

    private static float[] unit(float[] values, int from) {
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            squares += (double) values[from + i] * values[from + i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (values[from + i] / length);
        }
        return vector;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("closing the encoder failed: " + e.getMessage(), e);
        }
    }
}
