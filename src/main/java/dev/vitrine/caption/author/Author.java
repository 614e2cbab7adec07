package dev.vitrine.caption.author;

import dev.vitrine.ai.Answer;
import dev.vitrine.ai.Forecast;
import dev.vitrine.ai.Models;
import dev.vitrine.ai.Wish;
import dev.vitrine.ai.port.Question;
import dev.vitrine.ai.port.Reply;
import dev.vitrine.ai.port.Task;
import dev.vitrine.caption.Brief;
import dev.vitrine.caption.Copy;
import dev.vitrine.caption.PostCopy;
import dev.vitrine.caption.Writer;
import dev.vitrine.caption.voice.Voice;
import dev.vitrine.network.HashtagRange;
import dev.vitrine.network.Network;
import dev.vitrine.network.NetworkId;
import dev.vitrine.spend.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Has a model write the posts of all networks at once. What breaks a network's rules is written
/// anew once, and then cut back by rule: no post leaves here that its network would refuse. Safe
/// for use from any thread; the calling thread waits.
public final class Author {
    private static final int TOKENS_FOR_ALL = 400;
    private static final int TOKENS_A_NETWORK = 900;

    private final Models models;
    private final Writer writer;
    private final List<Voice> voices = Voice.load();

    /// @param writer fills in what a model leaves out
    public Author(Models models, Writer writer) {
        this.models = models;
        this.writer = writer;
    }

    /// What it is going to cost, without anything written anew; absent when no model can be asked.
    public @Nullable Forecast forecast(Brief brief, Wish wish) {
        Copy template = writer.write(brief);
        ObjectNode material = material(brief, null, fittings(brief, template));
        return models.forecast(
                question(Instructions.WRITE, material, brief.networks()), Task.WRITING, wish);
    }

    /// The words for every network of the brief.
    ///
    /// @param depiction what was seen; absent when nobody looked
    public Answer<Copy> write(Brief brief, @Nullable Depiction depiction, Wish wish) {
        Copy template = writer.write(withSeen(brief, depiction));
        Map<NetworkId, Fitting> fittings = fittings(brief, template);
        ObjectNode material = material(brief, depiction, fittings);
        Question question = question(Instructions.WRITE, material, brief.networks());
        return switch (models.ask(question, Task.WRITING, wish)) {
            case Answer.None<Reply>(var problem, var doubtful) ->
                    new Answer.None<>(problem, doubtful);
            case Answer.Given<Reply> given -> {
                Repaired repaired = repaired(brief, fittings, material, given, wish);
                List<String> niches =
                        depiction == null || depiction.niches().isEmpty()
                                ? template.niches()
                                : depiction.niches();
                yield new Answer.Given<>(
                        new Copy(niches, null, repaired.posts()),
                        given.model(),
                        given.cost().plus(repaired.cost()),
                        given.cached(),
                        given.remarks());
            }
        };
    }

    /// What the words are made of without a model, when a model has seen the picture.
    public static Brief withSeen(Brief brief, @Nullable Depiction depiction) {
        return brief.description() != null || depiction == null || depiction.description().isBlank()
                ? brief
                : new Brief(
                        depiction.description(),
                        brief.fileName(),
                        brief.sight(),
                        brief.networks(),
                        brief.pack());
    }

    private record Repaired(List<PostCopy> posts, Money cost) {}

    private Repaired repaired(
            Brief brief,
            Map<NetworkId, Fitting> fittings,
            ObjectNode material,
            Answer.Given<Reply> first,
            Wish wish) {
        JsonNode answer = Form.MAPPER.readTree(first.value().json());
        Map<NetworkId, DraftPost> drafts = drafts(answer, brief.networks());
        List<Network> broken = new ArrayList<>();
        ObjectNode asWritten = material.deepCopy();
        ObjectNode faulty = asWritten.putObject("posts_to_write_anew");
        for (Network network : brief.networks()) {
            List<String> faults = of(network, fittings).faults(of(network, drafts));
            if (!faults.isEmpty()) {
                broken.add(network);
                ObjectNode post = faulty.putObject(network.id().value());
                post.set("post", answer.path("posts").path(network.id().value()));
                ArrayNode wrong = post.putArray("wrong");
                faults.forEach(wrong::add);
            }
        }
        Money cost = Money.ZERO;
        if (!broken.isEmpty()) {
            Question again = question(Instructions.REPAIR, asWritten, broken);
            if (models.ask(again, Task.WRITING, wish) instanceof Answer.Given<Reply> second) {
                drafts.putAll(drafts(Form.MAPPER.readTree(second.value().json()), broken));
                cost = second.cost();
            }
        }
        String altText = answer.path("alt_text").asString("");
        return new Repaired(
                brief.networks().stream()
                        .map(network -> of(network, fittings).fit(of(network, drafts), altText))
                        .toList(),
                cost);
    }

    private static Map<NetworkId, DraftPost> drafts(JsonNode answer, List<Network> networks) {
        Map<NetworkId, DraftPost> drafts = new LinkedHashMap<>();
        for (Network network : networks) {
            drafts.put(
                    network.id(), DraftPost.read(answer.path("posts").path(network.id().value())));
        }
        return drafts;
    }

    private Map<NetworkId, Fitting> fittings(Brief brief, Copy template) {
        String said = Objects.requireNonNullElse(brief.description(), "");
        Map<NetworkId, Fitting> fittings = new LinkedHashMap<>();
        for (int i = 0; i < brief.networks().size(); i++) {
            Network network = brief.networks().get(i);
            boolean inComment =
                    Voice.of(network.id().value(), voices).tagsInComment()
                            && network.firstComment();
            fittings.put(
                    network.id(),
                    new Fitting(network, brief.pack(), template.posts().get(i), said, inComment));
        }
        return fittings;
    }

    private static ObjectNode material(
            Brief brief, @Nullable Depiction depiction, Map<NetworkId, Fitting> fittings) {
        ObjectNode material = Form.MAPPER.createObjectNode();
        material.put("said_by_the_person", brief.description());
        material.put("file_name", brief.fileName());
        if (depiction != null) {
            material.set("seen", Form.MAPPER.valueToTree(depiction));
        }
        if (brief.sight() != null) {
            ArrayNode colours = material.putArray("colours");
            brief.sight().palette().forEach(swatch -> colours.add(swatch.name()));
        }
        ArrayNode networks = material.putArray("networks");
        for (Network network : brief.networks()) {
            HashtagRange range = network.hashtags(brief.pack());
            ObjectNode rules = networks.addObject();
            rules.put("network", network.id().value());
            rules.put("manner", Instructions.manner(network.id()));
            rules.put("caption_limit", network.text().limit());
            rules.put("visible", network.text().visible());
            rules.put("title_limit", network.text().titleLimit());
            rules.put("hashtags_least", range.min());
            rules.put("hashtags_most", range.max());
            rules.put("hashtags_in", of(network, fittings).inComment() ? "comment" : "caption");
        }
        return material;
    }

    private static Question question(
            String instructions, ObjectNode material, List<Network> networks) {
        return new Question(
                instructions,
                material.toString(),
                List.of(),
                Form.posts(networks),
                TOKENS_FOR_ALL + TOKENS_A_NETWORK * networks.size());
    }

    private static <T> T of(Network network, Map<NetworkId, T> all) {
        return Objects.requireNonNull(all.get(network.id()));
    }
}
