package dev.vitrine.sight.opencv;

import java.util.HexFormat;
import org.bytedeco.opencv.global.opencv_img_hash;
import org.bytedeco.opencv.opencv_core.Mat;

/// A fingerprint of how a picture looks, by OpenCV's pHash.
public final class Likeness {
    private static final int BYTES = 8;

    private Likeness() {}

    /// 64 bits as 16 hexadecimal digits; rescaling or brightening changes only a few of them.
    public static String hash(View view) {
        Mat hash = new Mat();
        opencv_img_hash.pHash(view.grey(), hash);
        byte[] bytes = new byte[BYTES];
        hash.data().get(bytes, 0, BYTES);
        return HexFormat.of().formatHex(bytes);
    }
}
