package dev.vitrine.sight;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.sight.face.FaceFinder;
import dev.vitrine.sight.opencv.Colours;
import dev.vitrine.sight.opencv.Light;
import dev.vitrine.sight.opencv.Likeness;
import dev.vitrine.sight.opencv.OpenCv;
import dev.vitrine.sight.opencv.Sharpness;
import dev.vitrine.sight.opencv.View;
import dev.vitrine.sight.subject.FigureFinder;
import dev.vitrine.sight.subject.Subject;
import dev.vitrine.sight.subject.SubjectFinder;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The front door of seeing. May be shared by threads; costs nothing until the first look.
public final class Eyes {
    private final Path natives;
    private @Nullable FaceFinder faceFinder;
    private @Nullable FigureFinder figureFinder;

    /// Eyes whose native libraries lie in a folder, as the build lays them out.
    public Eyes(Path natives) {
        this.natives = natives;
    }

    /// Says what is in a picture; a long edge of 640 to 800 pixels is enough.
    ///
    /// @throws dev.vitrine.sight.opencv.NativeLibraryMissing when OpenCV does not load
    public SightReport look(Raster raster) {
        OpenCv.load(natives);
        try (View view = new View(raster)) {
            List<Region> faces = faceFinder().find(view);
            Subject subject =
                    SubjectFinder.find(
                            view, faces, faces.isEmpty() ? null : figureFinder().find(view));
            List<Swatch> palette = Palette.of(Colours.of(view));
            Light light = Light.of(view);
            ProductLikelihood product = ProductJudge.judge(subject, faces.size());
            String hash = Likeness.hash(view);
            double sharpness = Sharpness.of(view, subject.focus().subject());
            return new SightReport(
                    palette,
                    Palette.readablePairs(palette),
                    light.brightness(),
                    light.contrast(),
                    light.colourfulness(),
                    sharpness,
                    product.suitable() ? subject.focus().withSubjectUncut() : subject.focus(),
                    product,
                    hash,
                    hash + Likeness.colours(view),
                    Remarks.of(light, sharpness));
        }
    }

    /// Which native libraries are in use, for `doctor`.
    ///
    /// @throws dev.vitrine.sight.opencv.NativeLibraryMissing when OpenCV does not load
    public Natives describeNatives() {
        Path folder = OpenCv.load(natives);
        return new Natives(OpenCv.version(), folder);
    }

    private synchronized FaceFinder faceFinder() {
        if (faceFinder == null) {
            faceFinder = new FaceFinder(natives);
        }
        return faceFinder;
    }

    private synchronized FigureFinder figureFinder() {
        if (figureFinder == null) {
            figureFinder = new FigureFinder(natives);
        }
        return figureFinder;
    }
}
