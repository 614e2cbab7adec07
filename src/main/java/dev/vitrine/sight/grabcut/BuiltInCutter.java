package dev.vitrine.sight.grabcut;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.sight.face.FaceFinder;
import dev.vitrine.sight.matte.Matte;
import dev.vitrine.sight.opencv.OpenCv;
import dev.vitrine.sight.opencv.View;
import dev.vitrine.sight.subject.Figure;
import dev.vitrine.sight.subject.FigureFinder;
import dev.vitrine.sight.subject.SubjectFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts the subject out with what comes along. May be shared by threads.
public final class BuiltInCutter {
    /// What faces, figures and subjects are looked for in.
    private static final int LONG_EDGE = 640;

    private final FaceFinder faces;
    private final FigureFinder figures;

    /// Takes the nets out of the folder of the native libraries, which must be loaded.
    public BuiltInCutter(Path natives) {
        OpenCv.load(natives);
        faces = new FaceFinder(natives);
        figures = new FigureFinder(natives);
    }

    /// The subject of a picture.
    ///
    /// @param within where a person says that it is
    public Found find(Raster picture, @Nullable Region within) {
        try (View view = new View(View.shrunk(picture, LONG_EDGE))) {
            Clues clues = clues(view, within);
            List<Way> ways = Way.of(clues);
            List<boolean[]> cuts = new ArrayList<>();
            for (Way way : ways) {
                cuts.add(SoftCut.of(clues, way.seeds(clues)));
            }
            Judge judge = new Judge(clues);
            boolean[] best = cuts.getFirst();
            Marks marks = Marks.NOTHING;
            for (int index = 0; index < cuts.size(); index++) {
                List<boolean[]> witnesses = new ArrayList<>();
                for (int other = 0; other < cuts.size(); other++) {
                    if (other != index && ways.get(other) != Way.GIVEN) {
                        witnesses.add(cuts.get(other));
                    }
                }
                Marks own = judge.marks(cuts.get(index), witnesses);
                if (own.quality() > marks.quality()) {
                    best = cuts.get(index);
                    marks = own;
                }
            }
            Matte matte = GrabCut.redraw(view, clues, best);
            return new Found(matte, marks);
        }
    }

    private Clues clues(View view, @Nullable Region within) {
        var found = faces.find(view);
        Figure figure = figures.find(view);
        var subject = SubjectFinder.find(view, found, found.isEmpty() ? null : figure);
        return Clues.of(view, figure, subject.focus().attention(), within);
    }
}
