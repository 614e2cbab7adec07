package dev.vitrine.caption.author;

import dev.vitrine.ai.Answer;
import dev.vitrine.ai.Forecast;
import dev.vitrine.ai.Models;
import dev.vitrine.ai.Wish;
import dev.vitrine.ai.port.Findings;
import dev.vitrine.caption.SuggestedAccount;
import dev.vitrine.network.Network;
import dev.vitrine.network.NetworkId;
import dev.vitrine.network.handle.Handles;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Has the web searched for accounts worth tagging. A name is believed only where it stands, word
/// for word, in a part of the answer that the search itself has tied to a page, and only when an
/// account of that network can be called so. Safe for use from any thread; the calling thread
/// waits.
public final class Scout {
    private static final int MOST_A_NETWORK = 5;
    private static final int REASON = 140;
    private static final Pattern LINE =
            Pattern.compile("^[\\s*•-]*([A-Za-z.]{1,20})\\s*\\|\\s*@?(\\S{1,120})\\s*\\|(.*)$");

    private final Models models;
    private final Handles handles = Handles.load();

    public Scout(Models models) {
        this.models = models;
    }

    /// What it is going to cost; absent when no model can be asked.
    public @Nullable Forecast forecast(List<Network> networks, Wish wish) {
        return models.forecast(Instructions.DISCOVER, material(networks, "", List.of()), wish);
    }

    /// Accounts for each of the networks.
    ///
    /// @param topic what the picture is about, in words of the person or of a model
    public Answer<Found> discover(
            List<Network> networks, String topic, List<String> niches, Wish wish) {
        String material = material(networks, topic, niches);
        return switch (models.search(Instructions.DISCOVER, material, wish)) {
            case Answer.None<Findings>(var problem, var doubtful) ->
                    new Answer.None<>(problem, doubtful);
            case Answer.Given<Findings>(
                            var findings,
                            var model,
                            var cost,
                            var cached,
                            var remarks) ->
                    new Answer.Given<>(
                            new Found(accounts(findings, networks), findings.suggestions()),
                            model,
                            cost,
                            cached,
                            remarks);
        };
    }

    private static String material(List<Network> networks, String topic, List<String> niches) {
        ObjectNode material = Form.MAPPER.createObjectNode();
        material.put("topic", Depiction.line(topic, 600));
        ArrayNode about = material.putArray("niches");
        niches.forEach(about::add);
        ArrayNode names = material.putArray("networks");
        networks.forEach(network -> names.add(network.id().value()));
        return material.toString();
    }

    Map<NetworkId, List<SuggestedAccount>> accounts(Findings findings, List<Network> networks) {
        Map<NetworkId, List<SuggestedAccount>> accounts = new LinkedHashMap<>();
        findings.text().lines().forEach(line -> read(line, findings, networks, accounts));
        return accounts;
    }

    private void read(
            String line,
            Findings findings,
            List<Network> networks,
            Map<NetworkId, List<SuggestedAccount>> accounts) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return;
        }
        Optional<NetworkId> network = named(parts.group(1), networks);
        String handle = parts.group(2);
        URI page = page(handle, findings);
        if (network.isEmpty() || page == null || !handles.fits(network.get(), handle)) {
            return;
        }
        List<SuggestedAccount> known =
                accounts.computeIfAbsent(network.get(), _ -> new ArrayList<>());
        boolean twice =
                known.stream().anyMatch(account -> account.handle().equalsIgnoreCase("@" + handle));
        if (!twice && known.size() < MOST_A_NETWORK) {
            String reason = Depiction.line(parts.group(3), REASON);
            known.add(
                    new SuggestedAccount(
                            "@" + handle,
                            reason.isEmpty() ? "found by a search of the web" : reason,
                            page.toString()));
        }
    }

    /// The page that the search has tied the name to; absent when there is none.
    private static @Nullable URI page(String handle, Findings findings) {
        Pattern whole =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}_.-])(?<![\\p{L}\\p{N}_]@)"
                                + Pattern.quote(handle)
                                + "(?![._@-]?[\\p{L}\\p{N}_])",
                        Pattern.CASE_INSENSITIVE);
        return findings.supports().stream()
                .filter(support -> whole.matcher(support.text()).find())
                .flatMap(support -> support.pages().stream())
                .map(Findings.Page::address)
                .filter(address -> "https".equals(address.getScheme()))
                .findFirst()
                .orElse(null);
    }

    private static Optional<NetworkId> named(String name, List<Network> networks) {
        String plain = name.toLowerCase(Locale.ROOT);
        return networks.stream()
                .filter(
                        network ->
                                network.id().value().equals(plain)
                                        || network.name().equalsIgnoreCase(plain)
                                        || network.aliases().contains(plain))
                .map(Network::id)
                .findFirst();
    }
}
