package dev.vitrine.library.asset;

import dev.vitrine.picture.Size;
import org.jspecify.annotations.Nullable;

/// An asset to be, whose bytes are in a store already.
///
/// @param size in pixels, upright; absent for documents
public record Incoming(
        AssetKind kind,
        Asset.Blob bytes,
        @Nullable Size size,
        boolean transparent,
        Words words,
        Origin origin) {}
