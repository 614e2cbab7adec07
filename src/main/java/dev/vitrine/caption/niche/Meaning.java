package dev.vitrine.caption.niche;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Objects;

/// The meaning of a text as 384 numbers of length 1: all-MiniLM-L6-v2, quantised, in this process.
///
/// One thread and no arena: a single short text takes 2 ms, and the other cores belong to the
/// pictures. Loading takes about 0.3 s and 130 MB.
///
/// The launcher says where the native libraries are: `onnxruntime.native.path` is their folder,
/// `RUST_LIBRARY_PATH` the file of libtokenizers (for a folder, DJL 0.36.0 asks for a graphics card
/// and fails without one), and `ai.djl.offline` keeps DJL from looking anywhere else.
final class Meaning extends AbstractInProcessEmbeddingModel {
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final OnnxBertBiEncoder encoder;

    private Meaning(OnnxBertBiEncoder encoder) {
        super(Runnable::run);
        this.encoder = encoder;
    }

    /// Loads the model.
    ///
    /// @throws MeaningUnavailableException when its native libraries do not load
    static Meaning load() {
        try (InputStream tokenizer = resource(TOKENIZER).getInputStream();
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(
                            OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "vitrine");
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            // Packed copies of the weights would take more memory than they save time for one short
            // text.
            options.addConfigEntry("session.disable_prepacking", "1");
            OrtSession session = environment.createSession(bytes(), options);
            return new Meaning(
                    new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN));
        } catch (IOException | OrtException | RuntimeException | LinkageError failure) {
            throw new MeaningUnavailableException(failure);
        }
    }

    /// The meaning of a text that is not blank.
    float[] of(String text) {
        return embed(text).content().vector();
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    /// In one piece: a growing buffer would hold the 23 MB twice.
    private static byte[] bytes() throws IOException {
        URLConnection connection = resource(MODEL);
        try (InputStream stream = connection.getInputStream()) {
            return stream.readNBytes(connection.getContentLength());
        }
    }

    private static URLConnection resource(String name) throws IOException {
        URL url = Objects.requireNonNull(Meaning.class.getResource(name), name);
        return url.openConnection();
    }
}
