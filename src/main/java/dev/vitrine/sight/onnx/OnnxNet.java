package dev.vitrine.sight.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.vitrine.sight.opencv.NativeLibraryMissing;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// A net that was read from a file.
final class OnnxNet implements AutoCloseable {
    private final Path file;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final NetShape shape;

    private OnnxNet(Path file, OrtEnvironment environment, OrtSession session, NetShape shape) {
        this.file = file;
        this.environment = environment;
        this.session = session;
        this.shape = shape;
    }

    /// Reads a net and looks at its shape.
    ///
    /// @throws ModelNotUsable when the file is missing, no net, or one of another shape
    /// @throws NativeLibraryMissing when ONNX Runtime does not load from the folder
    static OnnxNet open(Path file, Path natives, int threads) {
        if (!Files.isRegularFile(file)) {
            throw new ModelNotUsable(file, "there is no such file");
        }
        OrtEnvironment environment = environment(natives);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // What a picture takes is given back after it.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            OrtSession session = environment.createSession(file.toString(), options);
            try {
                return new OnnxNet(file, environment, session, NetShape.of(file, session));
            } catch (RuntimeException failure) {
                session.close();
                throw failure;
            }
        } catch (OrtException failure) {
            throw new ModelNotUsable(file, "ONNX Runtime says: " + said(failure), failure);
        }
    }

    private static OrtEnvironment environment(Path natives) {
        try {
            return OrtEnvironment.getEnvironment(
                    OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "vitrine");
        } catch (RuntimeException | LinkageError failure) {
            throw new NativeLibraryMissing("libonnxruntime", natives, failure);
        }
    }

    NetShape shape() {
        return shape;
    }

    /// The mask that it answers with for pixels in the order channel, row, column, as it came.
    ///
    /// @throws ModelNotUsable when it fails, or answers with anything else
    RawMask ask(FloatBuffer pixels) {
        long[] dimensions = {1, 3, shape.height(), shape.width()};
        try (OnnxTensor picture = OnnxTensor.createTensor(environment, pixels, dimensions);
                OrtSession.Result answers =
                        session.run(Map.of(shape.input(), picture), Set.of(shape.output()))) {
            return mask(answers.get(0));
        } catch (OrtException failure) {
            throw new ModelNotUsable(file, "asked, it fails: " + said(failure), failure);
        }
    }

    private RawMask mask(OnnxValue answer) {
        if (!(answer instanceof OnnxTensor tensor)) {
            throw new ModelNotUsable(file, "it answers with " + answer.getType() + ", not a mask");
        }
        long[] dimensions = tensor.getInfo().getShape();
        if (!RawMask.isMask(dimensions)) {
            throw new ModelNotUsable(
                    file,
                    "it answers with the shape "
                            + Arrays.toString(dimensions)
                            + ", not [1, 1, height, width]");
        }
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new ModelNotUsable(file, "it answers with " + value + " among its numbers");
            }
        }
        return RawMask.of(dimensions, values);
    }

    /// The message of ONNX Runtime in one line; it ends with places in its own sources.
    private static String said(OrtException failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        return message.lines().findFirst().orElse("nothing");
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new ModelNotUsable(file, "it does not close: " + said(failure), failure);
        }
    }
}
