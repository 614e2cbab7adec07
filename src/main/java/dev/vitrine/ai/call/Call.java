package dev.vitrine.ai.call;

import dev.vitrine.ai.catalogue.ModelCard;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.Task;
import dev.vitrine.ai.vendor.Vendor;
import dev.vitrine.spend.Outcome;
import org.jspecify.annotations.Nullable;

/// Something that models are asked for, whichever of them it is going to be.
///
/// @param <T> what comes of it
public interface Call<T> {
    Task task();

    /// Why a model cannot be asked for this; absent when it can.
    @Nullable String unfit(ModelCard card);

    ModelCard.Estimate estimate(ModelCard card);

    /// The same for the same call of the same model, and for no other.
    String hash(ModelCard card);

    /// Asks once. What comes back is looked at: what cannot be used has been spoiled.
    Outcome<T> ask(Vendor vendor, ModelCard card, Handle handle);

    /// What is kept of it.
    byte[] kept(T value);

    /// What was kept.
    T read(byte[] kept);

    /// What the person who pays should know of it, in one line; absent for nothing.
    default @Nullable String remark(T value) {
        return null;
    }
}
