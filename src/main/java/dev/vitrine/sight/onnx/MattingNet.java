package dev.vitrine.sight.onnx;

import dev.vitrine.sight.matte.Matte;
import dev.vitrine.sight.opencv.View;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/// A net that somebody points to, asked for the subject of pictures. The picture is stretched to
/// what the net reads, as U²-Net and its descendants were trained.
///
/// May be shared by threads, which then wait for each other: one picture can take a gigabyte. Costs
/// nothing until first asked. Whoever makes it closes it.
public final class MattingNet implements AutoCloseable {
    private final Path file;
    private final Path natives;
    private final int threads;
    private @Nullable OnnxNet net;

    /// A net in a file, and how many processors it may use.
    public MattingNet(Path file, Path natives, int threads) {
        this.file = file;
        this.natives = natives;
        this.threads = threads;
    }

    /// Reads the net, if that has not been done, and says what it is.
    ///
    /// @throws ModelNotUsable when the file is missing, no net, or one of another shape
    public synchronized String describe() {
        NetShape shape = net().shape();
        return file.getFileName() + ", reading " + shape.width() + "×" + shape.height() + " pixels";
    }

    /// The subject of a picture, at the size of the net's own answer.
    ///
    /// @throws ModelNotUsable when the file is missing, no net, or one that does not cut out
    public synchronized Matte find(View view) {
        OnnxNet asked = net();
        return asked.ask(pixels(view, asked.shape())).matte();
    }

    private static FloatBuffer pixels(View view, NetShape shape) {
        Size size = new Size(shape.width(), shape.height());
        boolean smaller = view.size().width() > shape.width();
        Mat stretched = new Mat();
        opencv_imgproc.resize(
                view.rgb(),
                stretched,
                size,
                0,
                0,
                smaller ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR);
        int count = shape.width() * shape.height();
        byte[] rgb = new byte[3 * count];
        stretched.data().get(rgb);
        // Freed with the view, not when the collector comes by.
        FloatBuffer pixels = new FloatPointer(3L * count).asBuffer();
        for (int channel = 0; channel < 3; channel++) {
            float[] table = shape.preparation().table(channel);
            for (int index = 0; index < count; index++) {
                pixels.put(table[rgb[3 * index + channel] & 0xff]);
            }
        }
        return pixels.flip();
    }

    private OnnxNet net() {
        if (net == null) {
            net = OnnxNet.open(file, natives, threads);
        }
        return net;
    }

    @Override
    public synchronized void close() {
        if (net != null) {
            net.close();
            net = null;
        }
    }
}
