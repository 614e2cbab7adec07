package dev.vitrine.sight.onnx;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a net wants its pixels: each channel, from 0 to 1, less a mean, divided by a deviation.
///
/// No ONNX file says so. The words of its path decide first, the file's own before its folder's;
/// then the name of its input; then its size.
///
/// @param words that files of such nets are named with
/// @param usualEdge what to ask for, in pixels, when the net reads any size
@SuppressWarnings("ArrayRecordComponent")
record Preparation(Pattern words, float[] mean, float[] deviation, int usualEdge) {
    /// The mean and deviation of ImageNet: U²-Net and silueta (320 pixels), BiRefNet, RMBG 2.0,
    /// BEN2. Source: the `normalize` calls of rembg's sessions, and the examples of the nets' own
    /// authors.
    private static final Preparation IMAGENET =
            new Preparation(
                    Pattern.compile(
                            "u2net|u-2-net|u2-net|silueta|birefnet|rmbg[-_. ]?v?2|ben2|inspyrenet"),
                    new float[] {0.485f, 0.456f, 0.406f},
                    new float[] {0.229f, 0.224f, 0.225f},
                    1024);

    /// From -0.5 to 0.5: ISNet (also called DIS) and RMBG 1.4. Source: as above.
    private static final Preparation HALF =
            new Preparation(
                    Pattern.compile("isnet|is-net|rmbg|(?<![a-z])dis(?![a-z])"),
                    new float[] {0.5f, 0.5f, 0.5f},
                    new float[] {1, 1, 1},
                    1024);

    /// From -1 to 1: MODNet, which was trained at 512 pixels. Source: its `demo` and `onnx`
    /// folders.
    private static final Preparation SYMMETRIC =
            new Preparation(
                    Pattern.compile("modnet"),
                    new float[] {0.5f, 0.5f, 0.5f},
                    new float[] {0.5f, 0.5f, 0.5f},
                    512);

    private static final List<Preparation> ALL = List.of(IMAGENET, HALF, SYMMETRIC);

    /// Inputs that BiRefNet and its descendants are exported with.
    private static final List<String> IMAGENET_INPUTS = List.of("input_image", "pixel_values");

    /// The file's own name and those of two folders are read: nets are often kept as
    /// `name/onnx/model.onnx`.
    private static final int NAMES = 3;

    /// A net that reads at most so many pixels is a U²-Net.
    private static final int SMALL = 512;

    /// What a net wants, judging by its file, the name of its input, and the edge that it reads;
    /// the edge is not positive when it reads any.
    static Preparation of(Path file, String input, long edge) {
        Path place = file.toAbsolutePath();
        int names = place.getNameCount();
        for (int name = names - 1; name >= Math.max(0, names - NAMES); name--) {
            String text = place.getName(name).toString().toLowerCase(Locale.ROOT);
            for (Preparation each : ALL) {
                if (each.words.matcher(text).find()) {
                    return each;
                }
            }
        }
        if (IMAGENET_INPUTS.contains(input)) {
            return IMAGENET;
        }
        if (edge <= 0) {
            return SYMMETRIC;
        }
        return edge <= SMALL ? IMAGENET : HALF;
    }

    /// A channel's values, 0 to 255, as the net wants them.
    float[] table(int channel) {
        float[] table = new float[256];
        for (int value = 0; value < table.length; value++) {
            table[value] = (value / 255f - mean[channel]) / deviation[channel];
        }
        return table;
    }
}
