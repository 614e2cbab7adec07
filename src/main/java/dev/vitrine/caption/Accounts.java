package dev.vitrine.caption;

import dev.vitrine.caption.niche.NicheMatch;
import dev.vitrine.caption.subject.Words;
import dev.vitrine.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The accounts that the user keeps a list of. The form of the file is in the nameplate of this
/// room.
///
/// @param entries in the order of the file
record Accounts(List<Entry> entries) {
    static final Accounts NONE = new Accounts(List.of());
    private static final Pattern HANDLE =
            Pattern.compile("@?[\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}_.-]*(?:@[\\p{L}\\p{Nd}.-]+)?");
    private static final int MOST = 5;

    /// One line of the file.
    ///
    /// @param network an id, name or alias in lower case
    /// @param handle with its `@`
    /// @param topics what it is about; empty when it always fits
    record Entry(String network, String handle, List<String> topics) {}

    static Accounts read(Path file) {
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            String text = Files.readString(file);
            JsonNode tree = YAMLMapper.shared().readTree(text);
            return new Accounts(
                    tree == null || tree.isMissingNode() || tree.isNull()
                            ? List.of()
                            : entries(file, tree));
        } catch (IOException failure) {
            throw new InvalidAccountsException(file, "it cannot be read as UTF-8 text", failure);
        } catch (JacksonException failure) {
            throw new InvalidAccountsException(
                    file,
                    failure.getOriginalMessage().lines().findFirst().orElse("no YAML"),
                    failure);
        }
    }

    /// The accounts of a network whose topics the picture touches, in the order of the file.
    List<SuggestedAccount> fitting(Network network, Topic topic) {
        Set<String> names = new HashSet<>();
        Stream.concat(Stream.of(network.id().value(), network.name()), network.aliases().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .forEach(names::add);
        Words words = Words.of(topic.subject().source());
        return entries.stream()
                .filter(entry -> names.contains(entry.network))
                .flatMap(
                        entry ->
                                reason(entry, topic.niches(), words)
                                        .map(reason -> new SuggestedAccount(entry.handle, reason))
                                        .stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Optional<String> reason(Entry entry, List<NicheMatch> niches, Words words) {
        if (entry.topics.isEmpty()) {
            return Optional.of("on your list for every picture");
        }
        return entry.topics.stream()
                .filter(
                        topic ->
                                words.contain(Words.of(topic))
                                        || niches.stream().anyMatch(match -> matches(match, topic)))
                .findFirst()
                .map(topic -> "on your list for " + topic);
    }

    private static boolean matches(NicheMatch match, String topic) {
        return match.niche().name().equalsIgnoreCase(topic)
                || match.niche().signs().words().contains(Words.of(topic));
    }

    private static List<Entry> entries(Path file, JsonNode tree) {
        require(tree.isObject(), file, "it is not a list of networks");
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> network : tree.properties()) {
            JsonNode accounts = network.getValue();
            require(
                    accounts.isObject() || accounts.isNull(),
                    file,
                    "\"" + network.getKey() + "\" has no accounts with topics");
            for (Map.Entry<String, JsonNode> account : accounts.properties()) {
                String handle = account.getKey().strip();
                require(HANDLE.matcher(handle).matches(), file, "\"" + handle + "\" is no handle");
                entries.add(
                        new Entry(
                                network.getKey().strip().toLowerCase(Locale.ROOT),
                                handle.startsWith("@") ? handle : "@" + handle,
                                topics(file, handle, account.getValue())));
            }
        }
        return entries;
    }

    private static List<String> topics(Path file, String handle, JsonNode topics) {
        require(!topics.isObject(), file, "the topics of \"" + handle + "\" are not words");
        Stream<String> words =
                topics.isArray()
                        ? topics.valueStream().map(JsonNode::asString)
                        : Arrays.stream(
                                topics.isNull() ? new String[0] : topics.asString().split(","));
        return words.map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static void require(boolean holds, Path file, String otherwise) {
        if (!holds) {
            throw new InvalidAccountsException(file, otherwise, null);
        }
    }
}
