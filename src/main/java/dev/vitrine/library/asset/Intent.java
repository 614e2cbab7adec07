package dev.vitrine.library.asset;

/// Bytes that were put into a store, or were there, and that nothing shows yet. Who does not show
/// them within the hour may have to put them again.
///
/// @param there whether the store had them
public record Intent(Asset.Blob blob, boolean there) {}
