package dev.vitrine.sight;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.sight.opencv.Colours;
import dev.vitrine.sight.opencv.Likeness;
import dev.vitrine.sight.opencv.OpenCv;
import dev.vitrine.sight.opencv.Subject;
import dev.vitrine.sight.opencv.SubjectFinder;
import dev.vitrine.sight.opencv.View;
import java.nio.file.Path;
import java.util.List;

/// The front door of seeing. May be shared by threads; costs nothing until the first look.
public final class Eyes {
    private final Path natives;

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
            List<Region> faces = List.of();
            Subject subject = SubjectFinder.find(view, faces);
            return new SightReport(
                    Palette.of(Colours.of(view)),
                    List.of(),
                    0.5,
                    0.5,
                    0,
                    100,
                    new Focus(faces, subject.region(), subject.attention(), null),
                    new ProductLikelihood(0, false, List.of()),
                    Likeness.hash(view),
                    List.of());
        }
    }

    /// Which native libraries are in use, for `doctor`.
    ///
    /// @throws dev.vitrine.sight.opencv.NativeLibraryMissing when OpenCV does not load
    public Natives describeNatives() {
        Path folder = OpenCv.load(natives);
        return new Natives(OpenCv.version(), folder);
    }
}
