package dev.vitrine.ai.port;

import dev.vitrine.spend.Outcome;

/// Makes a picture out of words, or out of words and pictures. Safe for use from any thread; the
/// calling thread waits.
@FunctionalInterface
public interface PictureModel {
    /// Makes one picture.
    ///
    /// Never asks twice: a call that may have been charged ends as unknown.
    ///
    /// @param model as the vendor calls it
    /// @param order its size is one that the model offers
    /// @param handle keeps what an asynchronous vendor answers at once, so that the picture can be
    ///   fetched by another process later; when it holds one already, nothing is submitted
    /// @return the bytes as they came, not looked at yet
    Outcome<MadePicture> make(String model, PictureOrder order, Handle handle);
}
