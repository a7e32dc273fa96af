package org.duijie.models.onnx;

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
import java.util.stream.Stream;
import org.duijie.models.Encoder;

/// A small BGE model for one language, int8, in this process: bge-small-zh-v1.5 with 512 dimensions, bge-small-en-v1.5
/// with 384.
///
/// Texts are encoded in batches of like length, because padding is computed like text. The first token's vector is the
/// sentence's, scaled to length one, as the model was trained.
public final class OnnxEncoder implements Encoder {
    /// The name and the size of [#chinese()]'s vectors, for those who cannot wait until it is loaded.
    public static final String CHINESE = "bge-small-zh-v1.5-q";

    public static final int CHINESE_DIMENSIONS = 512;

    /// The name and the size of [#english()]'s vectors.
    public static final String ENGLISH = "bge-small-en-v1.5-q";

    public static final int ENGLISH_DIMENSIONS = 384;
    private static final int MOST_TOKENS = 256;
    /// Texts longer than this many characters cannot add tokens within [#MOST_TOKENS]; cutting first saves tokenising
    /// them.
    private static final int MOST_CHARACTERS = 2_000;
    /// Bounds the memory of one run, and how long a waiting query stands behind it.
    private static final int BATCH_TOKENS = 512;
    private static final int BATCH_TEXTS = 64;
    /// Padding tokens that cost less than a run of their own.
    private static final int SMALL_WASTE = 64;

    private final String id;
    private final int dimensions;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    private OnnxEncoder(String id, int dimensions, OrtSession session, HuggingFaceTokenizer tokenizer) {
        this.id = id;
        this.dimensions = dimensions;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /// The Chinese encoder, on as many threads as there are processors.
    public static OnnxEncoder chinese() {
        return load(CHINESE, CHINESE_DIMENSIONS);
    }

    /// The English encoder, on as many threads as there are processors.
    public static OnnxEncoder english() {
        return load(ENGLISH, ENGLISH_DIMENSIONS);
    }

    private static OnnxEncoder load(String name, int dimensions) {
        try (InputStream tokens = resource("/" + name + "-tokenizer.json");
                InputStream model = resource("/" + name + ".onnx")) {
            OrtSession session = OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options());
            HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(
                    tokens, Map.of("padding", "false", "truncation", "true", "maxLength", String.valueOf(MOST_TOKENS)));
            return new OnnxEncoder(name, dimensions, session, tokenizer);
        } catch (IOException e) {
            throw new UncheckedIOException("the encoder " + name + " could not be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + name + " could not be loaded: " + e.getMessage(), e);
        }
    }

    /// What the encoders' sessions are made with.
    public static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
        options.setInterOpNumThreads(1);
        // Waiting threads would spin on the cores that the rest of a match needs: its p95 was a fifth longer.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        // An arena grows in powers of two and gives nothing back: with two encoders it held 300 MB after filling.
        options.setCPUArenaAllocator(false);
        return options;
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
        return dimensions;
    }

    /// A text as the model reads it.
    private static final class Tokens {
        private final String text;
        private final long[] ids;

        Tokens(String text, long[] ids) {
            this.text = text;
            this.ids = ids;
        }

        int length() {
            return ids.length;
        }
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        Map<String, float[]> vectors = new HashMap<>();
        List<Tokens> batch = new ArrayList<>();
        int filled = 0;
        for (Tokens text : byLength(texts.stream().distinct())) {
            if (!batch.isEmpty() && !fits(batch.size(), filled, text.length())) {
                run(batch, vectors);
                batch.clear();
                filled = 0;
            }
            batch.add(text);
            filled += text.length();
        }
        run(batch, vectors);
        float[] nothing = new float[dimensions];
        return texts.stream()
                .map(text -> vectors.getOrDefault(text, nothing).clone())
                .toList();
    }

    /// Texts with tokens, the short ones first; blank ones mean nothing and are left out.
    private List<Tokens> byLength(Stream<String> distinct) {
        return distinct.filter(text -> !text.isBlank())
                .map(text -> new Tokens(text, tokens(text)))
                .sorted(Comparator.comparingInt(Tokens::length).thenComparing(text -> text.text))
                .toList();
    }

    /// Whether a batch may take one more text, not shorter than those it has, without waste: a long text beside a short
    /// title would be paid for twice.
    private static boolean fits(int texts, int filled, int longest) {
        int padded = (texts + 1) * longest;
        int waste = padded - filled - longest;
        return texts < BATCH_TEXTS && padded <= BATCH_TOKENS && waste <= Math.max(SMALL_WASTE, padded / 4);
    }

    private long[] tokens(String text) {
        String head = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
        return tokenizer.encode(head, true, false).getIds();
    }

    private void run(List<Tokens> batch, Map<String, float[]> vectors) {
        if (batch.isEmpty()) {
            return;
        }
        int rows = batch.size();
        int columns = batch.getLast().length();
        LongBuffer ids = LongBuffer.allocate(rows * columns);
        LongBuffer mask = LongBuffer.allocate(rows * columns);
        for (int row = 0; row < rows; row++) {
            long[] text = batch.get(row).ids;
            ids.put(row * columns, text);
            for (int column = 0; column < text.length; column++) {
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
                vectors.put(batch.get(row).text, unit(hidden, row * columns * dimensions));
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "encoding a batch of %d texts failed: %s".formatted(rows, e.getMessage()), e);
        }
    }

    private float[] unit(float[] values, int from) {
        float[] vector = new float[dimensions];
        double squares = 0;
        for (int i = 0; i < dimensions; i++) {
            squares += (double) values[from + i] * values[from + i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < dimensions; i++) {
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
