package dev.vitrine.cli.vendor;

import dev.vitrine.ai.compatible.Compatible;
import dev.vitrine.ai.compatible.CompatibleSettings;
import dev.vitrine.ai.flux.Flux;
import dev.vitrine.ai.gemini.Gemini;
import dev.vitrine.ai.openai.OpenAi;
import dev.vitrine.ai.openai.OpenAiSettings;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.stablediffusion.StableDiffusion;
import dev.vitrine.ai.vendor.Vendor;
import dev.vitrine.ai.vendor.VendorSource;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.spend.limit.Pause;
import dev.vitrine.spend.limit.VendorGates;
import dev.vitrine.workspace.secret.KnownSecret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Switches vendors on: those with a key, those with an address, and the built-in one. Safe for use
/// from any thread.
final class Switchboard implements VendorSource {
    static final String OPENAI = "openai";
    static final String GEMINI = "gemini";
    static final String BFL = "bfl";
    static final String STABLE_DIFFUSION = "stable-diffusion";
    static final String BUILTIN = "builtin";

    private final VendorAddresses addresses;
    private final Keys keys;
    private final PictureModel painter;
    private final VendorGates gates;
    private final Pause pause;
    private final Wire wire = new Wire();

    /// @param painter makes pictures without a model
    Switchboard(
            VendorAddresses addresses,
            Keys keys,
            PictureModel painter,
            VendorGates gates,
            Pause pause) {
        this.addresses = addresses;
        this.keys = keys;
        this.painter = painter;
        this.gates = gates;
        this.pause = pause;
    }

    /// The keys of a workspace.
    @FunctionalInterface
    interface Keys {
        /// Absent when there is none.
        @Nullable String of(UUID workspace, KnownSecret secret);
    }

    @Override
    public Map<String, Vendor> of(UUID workspace) {
        Map<String, Vendor> vendors = new LinkedHashMap<>();
        String openAi = keys.of(workspace, KnownSecret.OPENAI);
        if (openAi != null) {
            vendors.put(OPENAI, openAi(new Credential(openAi)));
        }
        String gemini = keys.of(workspace, KnownSecret.GEMINI);
        if (gemini != null) {
            var adapter = new Gemini(wire, addresses.gemini(), new Credential(gemini));
            vendors.put(
                    GEMINI,
                    new Vendor(
                            GEMINI,
                            adapter.pictures(),
                            adapter.language(),
                            adapter.search(),
                            adapter.models()));
        }
        String bfl = keys.of(workspace, KnownSecret.BFL);
        if (bfl != null) {
            var adapter = new Flux(wire, addresses.bfl(), new Credential(bfl), pause::pause);
            vendors.put(BFL, new Vendor(BFL, adapter.pictures(), null, null, null));
        }
        if (addresses.compatible() != null) {
            String key = keys.of(workspace, KnownSecret.OPENAI_COMPATIBLE);
            var settings =
                    new CompatibleSettings(
                            addresses.compatible(),
                            new Credential(key == null ? "" : key),
                            addresses.picture(),
                            addresses.language());
            vendors.put(Compatible.NAME, new Compatible(wire, settings).vendor());
        }
        if (addresses.stableDiffusion() != null) {
            var adapter = new StableDiffusion(wire, addresses.stableDiffusion());
            vendors.put(
                    STABLE_DIFFUSION,
                    new Vendor(STABLE_DIFFUSION, adapter.pictures(), null, null, adapter.models()));
        }
        vendors.put(BUILTIN, new Vendor(BUILTIN, painter, null, null, null));
        return vendors;
    }

    private Vendor openAi(Credential key) {
        var settings =
                new OpenAiSettings(
                        addresses.openAi(), key, addresses.organisation(), addresses.project());
        var adapter = new OpenAi(wire, settings, gates.of(OPENAI)::learn);
        return new Vendor(OPENAI, adapter.pictures(), adapter.language(), null, adapter.models());
    }
}
