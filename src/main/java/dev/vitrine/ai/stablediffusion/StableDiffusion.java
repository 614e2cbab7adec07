package dev.vitrine.ai.stablediffusion;

import dev.vitrine.ai.port.ModelList;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.wire.Wire;
import java.net.URI;

/// A server of Stable Diffusion.
public final class StableDiffusion {
    /// The model that stands for whichever the server has loaded.
    public static final String LOADED = "loaded";

    private final Calls calls;

    /// Asks over a wire.
    ///
    /// @param address of the server; a user and a password in it, `http://user:secret@host:7860`,
    ///   are for Basic authentication
    public StableDiffusion(Wire wire, URI address) {
        calls = new Calls(wire, address);
    }

    /// Makes and changes pictures.
    public PictureModel pictures() {
        return new Pictures(calls);
    }

    /// Says which models lie on the server.
    public ModelList models() {
        return new Checkpoints(calls);
    }
}
