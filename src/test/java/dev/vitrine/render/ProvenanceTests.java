package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Provenance;
import dev.vitrine.picture.Size;
import dev.vitrine.render.vips.NoNativeLeaks;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.session.result.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NoNativeLeaks.class)
class ProvenanceTests {
    private static final RenditionStyle SILENT = RenditionStyle.automatic(Focus.unknown());
    private static final RenditionStyle TELLING =
            SILENT.madeBy(
                    new Provenance(
                            "compositeWithTrainedAlgorithmicMedia", "Vitrine", "gemini/image"));

    @AutoClose
    private final Renderer renderer =
            Renderer.create(RenderSettings.defaults(NoNativeLeaks.natives(), 2));

    @TempDir private Path folder;

    @Test
    void everyRenditionSaysHowItCameAbout() throws IOException {
        for (PictureFormat format :
                List.of(
                        PictureFormat.JPEG,
                        PictureFormat.PNG,
                        PictureFormat.WEBP,
                        PictureFormat.AVIF)) {
            assertThat(TestingXmp.in(made(format, TELLING)).source())
                    .endsWith("/compositeWithTrainedAlgorithmicMedia");
            assertThat(TestingXmp.in(made(format, SILENT)).text()).isEmpty();
        }
    }

    @Test
    void whatSaysNothingIsHashedAsBefore() {
        assertThat(ResultJson.pretty(SILENT)).doesNotContain("provenance");
        assertThat(ResultJson.pretty(TELLING)).contains("provenance");
    }

    private byte[] made(PictureFormat format, RenditionStyle style) throws IOException {
        Path photo =
                TestingPictures.write(
                        folder.resolve("photo.png"), TestingPictures.photo(400, 400), "png");
        var order = new RenditionOrder("made", new Size(120, 120), List.of(format), null);
        try (OpenedSource source = renderer.open(photo, List.of(order.size()))) {
            source.render(List.of(order), style, folder, _ -> {});
        }
        return Files.readAllBytes(folder.resolve("made." + format.extension()));
    }
}
