package dev.vitrine.sight.cutout;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// With what subjects are cut out.
///
/// @param model an ONNX file that finds subjects; absent to do without. Files are told apart by
///   their names (`u2net`, `isnet`, `birefnet`, `rmbg`, `modnet`, in the file's name or its
///   folder's), which say how they want their pixels
/// @param processors how many of them the model may use
public record CutOutSettings(@Nullable Path model, int processors) {
    /// The variable that names the model.
    public static final String MODEL = "VITRINE_CUTOUT_MODEL";

    public CutOutSettings {
        if (processors < 1) {
            throw new IllegalArgumentException(
                    "A model needs at least one processor, not " + processors);
        }
    }

    /// Without a model.
    public static CutOutSettings builtIn() {
        return new CutOutSettings(null, 1);
    }

    /// Reads the environment. Whether the file is a model shows when it is first needed, or asked
    /// for.
    public static CutOutSettings from(Map<String, String> environment, int processors) {
        String model = environment.get(MODEL);
        return new CutOutSettings(
                model == null || model.isBlank() ? null : Path.of(model.strip()), processors);
    }
}
