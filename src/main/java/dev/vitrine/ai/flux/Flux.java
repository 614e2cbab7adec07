package dev.vitrine.ai.flux;

import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.spend.limit.Pause;
import java.net.URI;

/// The FLUX models of Black Forest Labs.
public final class Flux {
    /// Where they are; `api.eu.bfl.ai` and `api.us.bfl.ai` keep everything in their region.
    public static final URI ADDRESS = URI.create("https://api.bfl.ai");

    private final Wire wire;
    private final URI base;
    private final Credential key;
    private final Pause pause;

    /// Asks over a wire.
    ///
    /// @param base [#ADDRESS], or whatever speaks like it
    public Flux(Wire wire, URI base, Credential key, Pause pause) {
        this.wire = wire;
        this.base = base;
        this.key = key;
        this.pause = pause;
    }

    /// Makes and changes pictures.
    public PictureModel pictures() {
        var addresses = new Addresses(base);
        return new Pictures(
                new Submission(wire, addresses, key),
                new Polling(wire, addresses, key, pause),
                new Download(wire, addresses, key, pause));
    }
}
