package dev.vitrine.ai.stablediffusion;

import dev.vitrine.ai.port.Reference;
import dev.vitrine.picture.PictureFormat;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// A mask as Stable Diffusion reads it: white where the picture may change and black where it may
/// not, without transparency; ours is transparent where it may change.
final class Stencil {
    private static final int OPAQUE = 255;

    private Stencil() {}

    /// The same mask, the other way round.
    ///
    /// @return a PNG; absent when the mask is none, has no transparency or another size than it
    ///   says
    static byte @Nullable [] of(Reference mask) {
        if (mask.format() != PictureFormat.PNG) {
            return null;
        }
        try {
            BufferedImage image = decoded(mask);
            return image == null || !image.getColorModel().hasAlpha() ? null : png(turned(image));
        } catch (IOException | IndexOutOfBoundsException _) {
            return null;
        }
    }

    /// Looks at the size before it makes room for pixels.
    private static @Nullable BufferedImage decoded(Reference mask) throws IOException {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(mask.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                boolean asSaid =
                        reader.getWidth(0) == mask.size().width()
                                && reader.getHeight(0) == mask.size().height();
                return asSaid ? reader.read(0) : null;
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage turned(BufferedImage mask) {
        var stencil =
                new BufferedImage(mask.getWidth(), mask.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster to = stencil.getRaster();
        for (int y = 0; y < mask.getHeight(); y++) {
            int[] row = mask.getRGB(0, y, mask.getWidth(), 1, null, 0, mask.getWidth());
            for (int x = 0; x < row.length; x++) {
                row[x] = OPAQUE - (row[x] >>> 24);
            }
            to.setSamples(0, y, row.length, 1, 0, row);
        }
        return stencil;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
