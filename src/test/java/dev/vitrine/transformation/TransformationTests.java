package dev.vitrine.transformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitrine.picture.Colour;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.transformation.step.Gravity;
import dev.vitrine.transformation.step.Layer;
import dev.vitrine.transformation.step.Length;
import dev.vitrine.transformation.step.Placement;
import dev.vitrine.transformation.step.ResizeMode;
import dev.vitrine.transformation.step.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransformationTests {
    @Test
    void readsWhatADeliveryUrlSays() {
        Transformation read = Transformation.parse("c_fill,g_auto,w_1080,h_1350,f_jpg,q_auto");
        assertThat(read.steps())
                .containsExactly(
                        new Step.Resize(
                                ResizeMode.FILL,
                                new Length.Pixels(1080),
                                new Length.Pixels(1350),
                                null,
                                new Placement(Gravity.AUTO, 0, 0),
                                null));
        assertThat(read.delivery().quality())
                .isEqualTo(new Delivery.Quality.Auto(Delivery.Level.GOOD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w_100 | c_scale,w_100",
                "h_100,w_0.50 | c_scale,h_100,w_0.5",
                "w_1.0 | c_scale,w_1.0",
                "w_1 | c_scale,w_1",
                "c_fill,w_160,ar_16:9 | c_fill,g_center,h_90,w_160",
                "c_fill,ar_1.5 | ar_3:2,c_fill,g_center",
                "w_300,dpr_2.0 | c_scale,w_600",
                "c_crop,w_100,h_100/c_scale,w_50/dpr_2 | c_crop,g_center,h_100,w_100/c_scale,w_100",
                "w_300,dpr_auto | c_scale,w_300",
                "c_crop,x_10,y_20,w_30,h_40 | c_crop,g_north_west,h_40,w_30,x_10,y_20",
                "c_thumb,w_90,h_90 | c_thumb,g_face,h_90,w_90",
                "c_pad,b_white,w_9,h_9 | b_rgb:ffffff,c_pad,g_center,h_9,w_9",
                "c_lpad,b_blurred:400:15,w_9,h_9 | b_blurred:400:15,c_lpad,g_center,h_9,w_9",
                "b_rgb:F0A | b_rgb:ff00aa",
                "r_5 | r_5:5:5:5",
                "r_1:2:3 | r_1:2:3:2",
                "r_max,w_9 | c_scale,w_9/r_max",
                "r_0 | ''",
                "a_-90 | a_270",
                "a_360 | ''",
                "o_100 | ''",
                "e_blur | e_blur:100",
                "e_grayscale,w_5,a_10,b_red | c_scale,w_5/e_grayscale/a_10/b_rgb:ff0000",
                "q_auto:good,f_jpeg,fl_progressive | f_jpg,fl_progressive,q_auto",
                "f_webp/w_5/f_auto | c_scale,w_5/f_auto",
                "t_instagram | c_fill,g_auto,h_1080,w_1080/f_jpg,q_auto",
                "l_brand:logo,w_90,g_south_east,x_5,o_50 |"
                        + " l_brand:logo/c_scale,w_90/o_50/fl_layer_apply,g_south_east,x_5",
                "l_logo/c_scale,w_0.2/fl_layer_apply.relative |"
                        + " l_logo/c_scale,w_0.2/fl_layer_apply.relative,g_center",
                "l_me,c_thumb,g_face,w_9,h_9/r_max/fl_layer_apply,g_north |"
                        + " l_me/c_thumb,g_face,h_9,w_9/r_max/fl_layer_apply,g_north",
                "l_text:Open%20Sans_60_bold:Hello%20World,co_white,g_south,y_40/fl_layer_apply |"
                        + " co_rgb:ffffff,l_text:Open%20Sans_60_bold:Hello%20World/"
                        + "fl_layer_apply,g_south,y_40",
                "c_fit,l_text:Arial_20:Hi,w_100/dpr_2 |"
                        + " c_fit,co_rgb:000000,l_text:Arial_40:Hi,w_200/fl_layer_apply,g_center",
                "'' | ''"
            })
    void hasOneTextForWhatMeansTheSame(String text, String canonical) {
        assertThat(Transformation.parse(text).text()).isEqualTo(canonical);
        assertThat(Transformation.parse(canonical)).isEqualTo(Transformation.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100%2525 | 100%",
                "100%25 | 100%",
                "a%252Cb%252Fc | a,b/c",
                "Gr%C3%BC%C3%9Fe%20%F0%9F%8C%B7 | Grüße 🌷",
                "50%25%20off | 50% off",
                "a:b | a:b"
            })
    void readsWordsAsTheSdksEncodeThem(String encoded, String words) {
        Transformation read = Transformation.parse("l_text:Arial_20:" + encoded);
        Step.Overlay overlay = (Step.Overlay) read.steps().getFirst();
        assertThat(overlay.layer())
                .isEqualTo(new Layer.Text("Arial", 20, false, false, words, Colour.BLACK, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "c_fil,w_100 | 'c_fil' in 'c_fil,w_100' at character 1 has an unknown value."
                        + " Use crop, fill, fit,",
                "w_5/c_fill,w_0 | 'w_0' in 'c_fill,w_0' at character 12 has an unknown value."
                        + " Use 1 to 8192 pixels",
                "w_100000 | 'w_100000' at character 1 has an unknown value. Use 1 to 8192",
                "w_5000,dpr_2 | 'w_5000' in 'w_5000,dpr_2' at character 1 comes to 10000 pixels",
                "c_fill,w_8000,h_8000 | comes to 8000×8000 pixels. Use at most 40 megapixels",
                "w_5000,ar_1:3 | comes to an edge of 15000 pixels",
                "c_fill,w_1,h_1,ar_2 | 'ar_2' in 'c_fill,w_1,h_1,ar_2' at character 16 contradicts",
                "c_fill | needs a size",
                "c_limit,g_auto,w_5 | has no effect with c_limit",
                "c_pad,g_face,w_5 | Use center or a direction",
                "g_auto | has no effect there",
                "w_5,x_5 | has no effect there",
                "w_5,w_6 | is there twice",
                "co_red | has no effect there",
                "b_blurred | needs something to fill",
                "dpr_2/dpr_3 | another density",
                "q_101 | Use auto, auto:low",
                "e_sepia | Use blur[:1-2000], sharpen[:1-2000] or grayscale",
                "r_1:2:3:4:5 | up to four",
                "t_nothing | Use avatar, facebook,",
                "t_story,w_5 | has no effect there",
                "fl_layer_apply | closes no layer",
                "fl_relative | has no effect there",
                "l_logo,g_auto | places no layer",
                "l_logo/q_5/fl_layer_apply | has no effect there",
                "l_..:secret | Use a picture's id",
                "l_text:Arial_big:Hi | text:Font_size",
                "l_text:Arial_20:%FF | text:Font_size",
                "l_text:Arial_20:%00 | text:Font_size",
                "hello | 'hello' at character 1 is no parameter. Use one of a_, ar_, b_,",
                "w_5/ | is no parameter",
                "w_\u0001é | 'w_??' at character 1"
            })
    void namesThePartItDoesNotKnow(String text, String message) {
        assertThatExceptionOfType(UnknownTransformationException.class)
                .isThrownBy(() -> Transformation.parse(text))
                .withMessageContaining(message)
                .satisfies(
                        failure ->
                                assertThat(failure.problem().code())
                                        .isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 11, 200})
    void refusesMoreThanItsBounds(int count) {
        String layers = "/l_logo".repeat(count).substring(1);
        String blurs = "/e_blur".repeat(count).substring(1);
        assertThatExceptionOfType(UnknownTransformationException.class)
                .isThrownBy(() -> Transformation.parse(layers));
        if (count > Transformation.MOST_STEPS) {
            assertThatExceptionOfType(UnknownTransformationException.class)
                    .isThrownBy(() -> Transformation.parse(blurs));
        }
    }

    @Test
    void knowsOnlyNamedTransformationsThatItReadsItself() {
        String message = "";
        try {
            Transformation.parse("t_");
        } catch (UnknownTransformationException failure) {
            message = failure.problem().nextStep();
        }
        List<String> names = List.of(message.replace("Use ", "").split(", "));
        assertThat(names).hasSizeGreaterThan(5);
        assertThat(names)
                .allSatisfy(
                        name -> assertThat(Transformation.parse("t_" + name).steps()).isNotEmpty());
    }
}
