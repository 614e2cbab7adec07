package dev.vitrine.sight.opencv;

import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;
import org.jspecify.annotations.Nullable;

/// A small trained net in TensorFlow Lite's format, run by OpenCV. It reads square pictures of one
/// size; any other shape is laid on black in the middle of the square, as the nets were trained.
///
/// May be shared by threads, which then wait for each other. Costs nothing until first asked.
public final class NeuralNet {
    private final Path folder;
    private final Path file;
    private final int edge;
    private final double darkest;
    private @Nullable Net net;

    /// A net that lies beside the native libraries, the edge of its square in pixels, and what it
    /// takes black for; white is 1.
    ///
    /// @throws NativeLibraryMissing when there is no such file
    public NeuralNet(Path folder, String name, int edge, double darkest) {
        this.folder = folder;
        file = folder.resolve(name);
        this.edge = edge;
        this.darkest = darkest;
        if (!Files.isRegularFile(file)) {
            throw new NativeLibraryMissing(name, folder, null);
        }
    }

    /// The edge of the square it reads, in pixels.
    public int edge() {
        return edge;
    }

    /// What it answers for a picture: the values of its outputs, in the outputs' own order.
    ///
    /// @throws NativeLibraryMissing when the net cannot be read
    public synchronized List<float[]> ask(View view) {
        Net asked = net();
        try (PointerScope _ = new PointerScope()) {
            Mat small = view.rgbWithin(edge);
            Rect inside = inside(small.cols(), small.rows());
            Mat square = Mat.zeros(edge, edge, opencv_core.CV_8UC3).asMat();
            small.copyTo(new Mat(square, inside));
            double range = 255 / (1 - darkest);
            double black = -darkest * range;
            asked.setInput(
                    opencv_dnn.blobFromImage(
                            square,
                            1 / range,
                            square.size(),
                            new Scalar(black, black, black, 0),
                            false,
                            false,
                            opencv_core.CV_32F));
            MatVector outputs = new MatVector();
            StringVector names = asked.getUnconnectedOutLayersNames();
            asked.forward(outputs, names);
            List<float[]> answers = new ArrayList<>();
            for (long index = 0; index < outputs.size(); index++) {
                FloatBuffer values = outputs.get(index).createBuffer();
                float[] answer = new float[values.remaining()];
                values.get(answer);
                answers.add(answer);
            }
            return answers;
        }
    }

    /// Where a picture of this size lies on the square, as fractions of the square.
    public Region place(Size size) {
        double scale = (double) edge / Math.max(size.width(), size.height());
        Rect inside =
                inside(
                        (int) Math.max(1, Math.round(size.width() * scale)),
                        (int) Math.max(1, Math.round(size.height() * scale)));
        return new Region(
                (double) inside.x() / edge,
                (double) inside.y() / edge,
                (double) inside.width() / edge,
                (double) inside.height() / edge);
    }

    private Rect inside(int width, int height) {
        return new Rect((edge - width) / 2, (edge - height) / 2, width, height);
    }

    private Net net() {
        if (net == null) {
            try (PointerScope _ = new PointerScope()) {
                // By its bytes: OpenCV opens no file whose name it cannot spell.
                byte[] bytes = Files.readAllBytes(file);
                net = opencv_dnn.readNetFromTFLite(new BytePointer(bytes), bytes.length);
                // It outlives the scope of whoever asks first.
                net.retainReference();
            } catch (IOException | RuntimeException failure) {
                throw new NativeLibraryMissing(file.getFileName().toString(), folder, failure);
            }
        }
        return net;
    }
}
