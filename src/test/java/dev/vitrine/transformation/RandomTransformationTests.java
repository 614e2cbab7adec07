package dev.vitrine.transformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.transformation.step.Backdrop;
import dev.vitrine.transformation.step.Gravity;
import dev.vitrine.transformation.step.Layer;
import dev.vitrine.transformation.step.Length;
import dev.vitrine.transformation.step.Placement;
import dev.vitrine.transformation.step.Ratio;
import dev.vitrine.transformation.step.ResizeMode;
import dev.vitrine.transformation.step.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// What must hold for every transformation, tried with many made by chance from fixed seeds.
class RandomTransformationTests {
    private static final int TRIALS = 5_000;
    private static final PictureFormat[] WRITABLE = {
        PictureFormat.JPEG, PictureFormat.PNG, PictureFormat.WEBP, PictureFormat.AVIF
    };
    private static final String[] PIECES = {
        "c_",
        "fill",
        "w_",
        "h_",
        "100",
        "0.5",
        "g_",
        "auto",
        "face",
        "l_",
        "text:",
        "Arial_",
        "20",
        ":",
        "fl_",
        "layer_apply",
        "relative",
        ",",
        "/",
        "%",
        "%25",
        "%2C",
        "%C3",
        "e_",
        "blur",
        "r_",
        "max",
        "a_",
        "-90",
        "t_",
        "instagram",
        "dpr_",
        "2.0",
        "b_",
        "blurred",
        "rgb:",
        "ff00aa",
        "q_",
        "o_",
        "x_",
        "y_",
        "_",
        "é",
        "\u0000",
        "99999999999",
        "ar_",
        "16:9",
        "."
    };

    @Test
    void everyTransformationIsReadBackFromItsText() {
        var random = new Random(1);
        for (int trial = 0; trial < TRIALS; trial++) {
            Transformation made = transformation(random);
            String text = made.text();
            if (text.length() > Transformation.MOST_CHARACTERS) {
                continue;
            }
            Transformation read = Transformation.parse(text);
            assertThat(read).as(text).isEqualTo(made);
            assertThat(read.text()).isEqualTo(text);
        }
    }

    @Test
    void anyTextIsReadOrRefusedWithOneKindOfExceptionAndSoon() {
        var random = new Random(2);
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                    int read = 0;
                    for (int trial = 0; trial < 10 * TRIALS; trial++) {
                        read += readable(noise(random)) ? 1 : 0;
                    }
                    assertThat(read).isPositive();
                });
    }

    private static boolean readable(String text) {
        try {
            Transformation read = Transformation.parse(text);
            assertThatCode(() -> assertThat(Transformation.parse(read.text())).isEqualTo(read))
                    .as(text)
                    .doesNotThrowAnyException();
            return true;
        } catch (UnknownTransformationException _) {
            return false;
        }
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(random.nextInt(20) == 0 ? 300 : 12);
        for (int i = 0; i < pieces; i++) {
            text.append(
                    random.nextInt(30) == 0
                            ? String.valueOf((char) random.nextInt(0x3000))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static Transformation transformation(Random random) {
        List<Step> steps = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            steps.add(random.nextInt(5) == 0 ? overlay(random) : step(random));
        }
        return new Transformation(steps, delivery(random));
    }

    private static Step overlay(Random random) {
        List<Step> steps = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            steps.add(step(random));
        }
        return new Step.Overlay(
                layer(random), steps, placement(random, false), random.nextBoolean());
    }

    private static Layer layer(Random random) {
        if (random.nextBoolean()) {
            return new Layer.Image(random.nextBoolean() ? "logo" : "brand/logo_2.x");
        }
        return new Layer.Text(
                random.nextBoolean() ? "Arial" : "Open Sans",
                1 + random.nextInt(1000),
                random.nextBoolean(),
                random.nextBoolean(),
                words(random),
                colour(random),
                random.nextBoolean() ? null : 1 + random.nextInt(8192));
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder("x");
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            int letter =
                    random.nextBoolean()
                            ? ",/%:_ 25Cc\n".codePointAt(random.nextInt(11))
                            : 32 + random.nextInt(0x2000);
            words.append(
                    Character.isISOControl(letter) && letter != '\n'
                            ? "-"
                            : Character.toString(letter));
        }
        return words.toString();
    }

    private static Step step(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new Step.Blur(1 + random.nextInt(2000));
            case 1 -> new Step.Sharpen(1 + random.nextInt(2000));
            case 2 -> new Step.Greyscale();
            case 3 ->
                    new Step.Round(
                            random.nextBoolean()
                                    ? List.of()
                                    : List.of(1, random.nextInt(9), random.nextInt(99), 0));
            case 4 -> new Step.Rotate(1 + random.nextInt(359));
            case 5 -> new Step.Mirror(random.nextBoolean());
            case 6 -> new Step.Opacity(random.nextInt(100));
            case 7 -> new Step.Ground(new Backdrop.Plain(colour(random)));
            default -> resize(random);
        };
    }

    private static Step resize(Random random) {
        ResizeMode mode = one(random, ResizeMode.values());
        boolean whole = !mode.cuts() && !mode.pads();
        boolean shaped = !whole && random.nextInt(4) == 0;
        Length width = shaped ? null : length(random);
        Length height = shaped || random.nextInt(4) == 0 ? null : length(random);
        return new Step.Resize(
                mode,
                width,
                height,
                shaped ? new Ratio(1 + random.nextInt(30), 1 + random.nextInt(30)) : null,
                whole ? Placement.CENTER : placement(random, mode.cuts()),
                mode.pads() ? backdrop(random) : null);
    }

    private static Length length(Random random) {
        return random.nextInt(3) == 0
                ? new Length.Share(1 + random.nextInt(100_000))
                : new Length.Pixels(1 + random.nextInt(6000));
    }

    private static Placement placement(Random random, boolean cuts) {
        Gravity gravity = one(random, Gravity.values());
        if (!cuts && !gravity.isCompass()) {
            return Placement.CENTER;
        }
        return cuts && gravity != Gravity.XY_CENTER
                ? new Placement(gravity, 0, 0)
                : new Placement(gravity, random.nextInt(99) - 50, random.nextInt(3));
    }

    private static @Nullable Backdrop backdrop(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> new Backdrop.Auto();
            case 2 -> new Backdrop.Transparent();
            case 3 -> new Backdrop.Blurred(1 + random.nextInt(2000), random.nextInt(201) - 100);
            default -> new Backdrop.Plain(colour(random));
        };
    }

    private static <T> T one(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static Colour colour(Random random) {
        return new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static Delivery delivery(Random random) {
        Delivery.Format format =
                switch (random.nextInt(3)) {
                    case 0 -> null;
                    case 1 -> new Delivery.Format.Auto();
                    default -> new Delivery.Format.Fixed(one(random, WRITABLE));
                };
        Delivery.Quality quality =
                switch (random.nextInt(3)) {
                    case 0 -> null;
                    case 1 -> new Delivery.Quality.Auto(one(random, Delivery.Level.values()));
                    default -> new Delivery.Quality.Fixed(1 + random.nextInt(100));
                };
        return new Delivery(format, quality, random.nextBoolean());
    }
}
