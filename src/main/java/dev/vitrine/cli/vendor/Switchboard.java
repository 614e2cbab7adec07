package dev.vitrine.cli.vendor;

import dev.vitrine.ai.compatible.Compatible;
import dev.vitrine.ai.compatible.CompatibleSettings;
import dev.vitrine.ai.dialect.BaseAddress;
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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
    private final Map<Known, Vendor> known = new ConcurrentHashMap<>();

    private record Known(String vendor, Credential key) {}

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
        add(vendors, OPENAI, keys.of(workspace, KnownSecret.OPENAI), this::openAi);
        add(vendors, GEMINI, keys.of(workspace, KnownSecret.GEMINI), this::gemini);
        add(vendors, BFL, keys.of(workspace, KnownSecret.BFL), this::flux);
        BaseAddress server = addresses.compatible();
        if (server != null) {
            String key = keys.of(workspace, KnownSecret.OPENAI_COMPATIBLE);
            add(
                    vendors,
                    Compatible.NAME,
                    key == null ? "" : key,
                    credential -> compatible(server, credential));
        }
        URI stableDiffusion = addresses.stableDiffusion();
        if (stableDiffusion != null) {
            add(vendors, STABLE_DIFFUSION, "", _ -> stableDiffusion(stableDiffusion));
        }
        vendors.put(BUILTIN, new Vendor(BUILTIN, painter, null, null, null));
        return vendors;
    }

    /// What a vendor has taught its adapter is known for as long as the key stays the same.
    private void add(
            Map<String, Vendor> vendors,
            String name,
            @Nullable String key,
            Function<Credential, Vendor> adapter) {
        if (key != null) {
            var credential = new Credential(key);
            vendors.put(
                    name,
                    known.computeIfAbsent(
                            new Known(name, credential), _ -> adapter.apply(credential)));
        }
    }

    private Vendor openAi(Credential key) {
        var settings =
                new OpenAiSettings(
                        addresses.openAi(), key, addresses.organisation(), addresses.project());
        return new OpenAi(wire, settings, gates.of(OPENAI)::learn).vendor();
    }

    private Vendor gemini(Credential key) {
        var adapter = new Gemini(wire, addresses.gemini(), key);
        return new Vendor(
                GEMINI, adapter.pictures(), adapter.language(), adapter.search(), adapter.models());
    }

    private Vendor flux(Credential key) {
        var adapter = new Flux(wire, addresses.bfl(), key, pause);
        return new Vendor(BFL, adapter.pictures(), null, null, null);
    }

    private Vendor compatible(BaseAddress server, Credential key) {
        var settings =
                new CompatibleSettings(server, key, addresses.picture(), addresses.language());
        return new Compatible(wire, settings).vendor();
    }

    private Vendor stableDiffusion(URI server) {
        var adapter = new StableDiffusion(wire, server);
        return new Vendor(STABLE_DIFFUSION, adapter.pictures(), null, null, adapter.models());
    }
}
