package dev.vitrine.sight.cutout;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.sight.grabcut.BuiltInCutter;
import dev.vitrine.sight.grabcut.Found;
import dev.vitrine.sight.matte.Matte;
import dev.vitrine.sight.matte.SoftEdge;
import dev.vitrine.sight.onnx.MattingNet;
import dev.vitrine.sight.opencv.OpenCv;
import dev.vitrine.sight.opencv.View;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The front door of cutting out: by the model that somebody points to, or else by what comes
/// along.
///
/// May be shared by threads; costs nothing until the first cut. Whoever makes it closes it.
public final class CutOuts implements AutoCloseable {
    /// Twice what nets read: from more than that, shrinking for them costs time and changes
    /// nothing.
    private static final int FOR_NETS = 2048;

    private final Path natives;
    private final @Nullable MattingNet net;
    private final String name;
    private @Nullable BuiltInCutter builtIn;

    /// With native libraries that lie in a folder, as the build lays them out.
    public CutOuts(Path natives, CutOutSettings settings) {
        this.natives = natives;
        Path model = settings.model();
        net = model == null ? null : new MattingNet(model, natives, settings.processors());
        name = model == null ? "built in" : String.valueOf(model.getFileName());
    }

    /// Cuts out the subject.
    ///
    /// @param within where a person says that the subject is; absent to look everywhere
    /// @throws dev.vitrine.sight.onnx.ModelNotUsable when the file that somebody points to is no
    ///   model that cuts out
    /// @throws dev.vitrine.sight.opencv.NativeLibraryMissing when a native library does not load
    public Cut cut(Raster picture, @Nullable Region within) {
        OpenCv.load(natives);
        return net == null ? byItself(picture, within) : byModel(net, picture, within);
    }

    /// What cuts out, for `doctor`; a model is read for it.
    ///
    /// @throws dev.vitrine.sight.onnx.ModelNotUsable when the file that somebody points to is no
    ///   model that cuts out
    public String describe() {
        return net == null ? name : net.describe();
    }

    private Cut byItself(Raster picture, @Nullable Region within) {
        Part part = Part.around(picture.size(), within);
        Raster seen = part.of(picture);
        Found found =
                builtIn()
                        .find(seen, within == null ? null : within.within(part.in(picture.size())));
        return cut(picture, part, SoftEdge.of(found.matte(), seen), Verdict.of(found.marks()));
    }

    private Cut byModel(MattingNet asked, Raster picture, @Nullable Region within) {
        Part part = Part.around(picture.size(), within);
        Raster seen = part.of(picture);
        Matte matte;
        try (View view = new View(View.shrunk(seen, FOR_NETS))) {
            matte = asked.find(view);
        }
        return cut(picture, part, SoftEdge.of(matte, seen), Verdict.of(matte));
    }

    private Cut cut(Raster picture, Part part, byte[] alpha, Verdict verdict) {
        return new Cut(
                picture.size(),
                part.in(picture.size(), alpha),
                verdict.quality(),
                verdict.usable(),
                verdict.reason(),
                name);
    }

    private synchronized BuiltInCutter builtIn() {
        if (builtIn == null) {
            builtIn = new BuiltInCutter(natives);
        }
        return builtIn;
    }

    @Override
    public void close() {
        if (net != null) {
            net.close();
        }
    }
}
