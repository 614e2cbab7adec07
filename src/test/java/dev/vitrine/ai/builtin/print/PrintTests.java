package dev.vitrine.ai.builtin.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Layer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PrintTests {
    @Test
    void writesAPictureThatOthersReadTheSame() throws IOException {
        Png png = new Png(5, 3);
        byte[][] rows = new byte[3][15];
        for (int index = 0; index < 45; index++) {
            rows[index / 15][index % 15] = (byte) (index * 37);
        }
        for (byte[] row : rows) {
            png.row(row);
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.finish()));
        assertThat(image.getWidth()).isEqualTo(5);
        assertThat(image.getHeight()).isEqualTo(3);
        for (int pixel = 0; pixel < 15; pixel++) {
            int rgb = image.getRGB(pixel % 5, pixel / 5) & 0xffffff;
            byte[] row = rows[pixel / 5];
            int at = pixel % 5 * 3;
            assertThat(rgb)
                    .isEqualTo(
                            (row[at] & 0xff) << 16
                                    | (row[at + 1] & 0xff) << 8
                                    | (row[at + 2] & 0xff));
        }
    }

    @Test
    void printsBlackAndWhiteWithoutStrays() throws IOException {
        Layer halves =
                canvas ->
                        canvas.fill(
                                (x, _, dab) -> {
                                    double light = x < 0.5 ? 0 : 1;
                                    dab.put(light, light, light);
                                });
        byte[] png = Print.png(new Frame(64, 64), List.of(halves), Finish.PLAIN);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getRGB(10, 10) & 0xffffff).isZero();
        assertThat(image.getRGB(50, 50) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void hidesTheStepsOfASoftGradient() throws IOException {
        Layer ramp = canvas -> canvas.fill((x, _, dab) -> dab.put(0.2 + 0.004 * x, 0.2, 0.2));
        byte[] png = Print.png(new Frame(256, 256), List.of(ramp), Finish.PLAIN);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int changes = 0;
        for (int x = 1; x < 256; x++) {
            changes += image.getRGB(x, 100) != image.getRGB(x - 1, 100) ? 1 : 0;
        }
        assertThat(changes).isGreaterThan(20);
    }
}
