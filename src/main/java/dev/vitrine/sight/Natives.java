package dev.vitrine.sight;

import java.nio.file.Path;

/// The native libraries that seeing uses.
///
/// @param openCv OpenCV's version
/// @param folder where its libraries were loaded from
public record Natives(String openCv, Path folder) {}
