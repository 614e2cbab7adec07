package dev.vitrine.sight.subject;

import dev.vitrine.sight.opencv.NeuralNet;
import dev.vitrine.sight.opencv.View;
import java.nio.file.Path;

/// Finds people from head to foot, raised arms and all, with MediaPipe's selfie segmentation net.
///
/// It takes the animal or the thing in front for a person as readily, so it is asked only about
/// pictures in which there is a face.
public final class FigureFinder {
    private static final String NET = "selfie_segmentation.tflite";
    private static final int EDGE = 256;

    private final NeuralNet net;

    /// Takes the net out of the folder of the native libraries, which must be loaded.
    public FigureFinder(Path folder) {
        net = new NeuralNet(folder, NET, EDGE, 0);
    }

    /// Where people are.
    public Figure find(View view) {
        return new Figure(net.ask(view).getFirst(), EDGE, net.place(view.size()));
    }
}
