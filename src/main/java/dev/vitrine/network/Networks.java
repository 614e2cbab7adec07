package dev.vitrine.network;

import dev.vitrine.network.words.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// All the networks Vitrine knows: the front door of this room.
///
/// Each network is one YAML file beside this class. Immutable, safe for many threads.
public final class Networks {
    /// The files, in the order in which people see the networks.
    private static final List<String> IDS =
            List.of(
                    "instagram",
                    "facebook",
                    "linkedin",
                    "pinterest",
                    "x",
                    "tiktok",
                    "threads",
                    "bluesky",
                    "mastodon");

    private static final String ALL = "all";

    private final List<Network> networks;
    private final Map<String, Network> byName;

    private Networks(List<Network> networks) {
        this.networks = List.copyOf(networks);
        this.byName = byName(networks);
    }

    /// Reads the networks that come with Vitrine.
    public static Networks load() {
        ObjectReader reader =
                YAMLMapper.builder()
                        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        // What a file leaves out is false.
                        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build()
                        .readerFor(Network.class);
        return new Networks(IDS.stream().map(id -> read(reader, id)).toList());
    }

    /// Every network, in the usual order.
    public List<Network> all() {
        return networks;
    }

    /// The network with that id, name or alias, however it is capitalised: `X`, `x.com`, `Twitter`.
    ///
    /// @throws UnknownNetworkException when there is none
    public Network find(String nameOrAlias) {
        String name = plain(nameOrAlias);
        Network network = byName.get(name);
        if (network == null) {
            throw new UnknownNetworkException(nameOrAlias.strip(), nearest(name), ids());
        }
        return network;
    }

    /// The networks of a choice such as `instagram,x` or `all`, in the order named, each once.
    ///
    /// @param names each a name, several separated by commas, or `all`
    /// @throws UnknownNetworkException when a name is unknown, or nothing is named
    public List<Network> select(List<String> names) {
        Set<Network> selected = new LinkedHashSet<>();
        for (String name : String.join(",", names).split(",", -1)) {
            if (plain(name).equals(ALL)) {
                selected.addAll(networks);
            } else if (!name.isBlank()) {
                selected.add(find(name));
            }
        }
        if (selected.isEmpty()) {
            throw new UnknownNetworkException("", List.of(), ids());
        }
        return List.copyOf(selected);
    }

    private List<String> nearest(String name) {
        return Spelling.nearest(name, byName.keySet()).stream()
                .map(near -> Objects.requireNonNull(byName.get(near)).id().value())
                .distinct()
                .toList();
    }

    private List<String> ids() {
        return networks.stream().map(network -> network.id().value()).toList();
    }

    private static Map<String, Network> byName(List<Network> networks) {
        Map<String, Network> byName = new LinkedHashMap<>();
        for (Network network : networks) {
            List<String> names = new ArrayList<>(network.aliases());
            names.add(network.id().value());
            names.add(network.name());
            for (String name : names) {
                Network other = byName.put(plain(name), network);
                if (other != null && !other.equals(network)) {
                    throw new IllegalArgumentException(
                            name + " names both " + other.id() + " and " + network.id());
                }
            }
        }
        return byName;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Network read(ObjectReader reader, String id) {
        String file = id + ".yaml";
        try (InputStream yaml = Networks.class.getResourceAsStream(file)) {
            return reader.readValue(Objects.requireNonNull(yaml, file));
        } catch (IOException failure) {
            throw new UncheckedIOException(file, failure);
        }
    }
}
