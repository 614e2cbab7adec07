package dev.vitrine.batch.web;

import dev.vitrine.batch.kept.BatchOptions;
import dev.vitrine.batch.kept.NewBatch;
import dev.vitrine.batch.optimise.Operation;
import dev.vitrine.batch.optimise.Recipe;
import dev.vitrine.database.Cursor;
import dev.vitrine.database.Slice;
import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.AssetKind;
import dev.vitrine.library.asset.AssetSearch;
import dev.vitrine.network.Network;
import dev.vitrine.network.Networks;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.workspace.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A batch that is asked for, checked field by field before anything is kept.
final class BatchForm {
    private static final int MOST_NAME = 200;
    private static final int MOST_TEXT = 10_000;
    private static final int MOST_URL = 2000;
    private static final int MOST_PER_MINUTE = 6000;
    private static final int PAGE = 1000;
    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
    private static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "operation",
                    "assets",
                    "urls",
                    "search",
                    "options",
                    "max_per_minute",
                    "max_cost");
    private static final Set<String> OPTIONS =
            Set.of("max_edge", "format", "quality", "platforms", "description");

    private final Fields fields;
    private final Library library;
    private final Networks networks;
    private final UUID workspace;

    BatchForm(JsonNode body, Library library, Networks networks, UUID workspace) {
        fields = Fields.ofBody(body, FIELDS);
        this.library = library;
        this.networks = networks;
        this.workspace = workspace;
    }

    NewBatch batch(Caller caller) {
        refuseCost();
        Operation operation =
                fields.value("operation", Operation::parse, "optimise, posts or upload");
        if (operation == null) {
            throw fields.invalid("operation", "there is none", "Choose optimise, posts or upload");
        }
        return new NewBatch(
                workspace,
                caller.person(),
                fields.text("name", MOST_NAME),
                operation,
                options(),
                number(fields, "max_per_minute", MOST_PER_MINUTE),
                pictures(operation));
    }

    /// A limit that could never be reached would only seem to protect somebody.
    private void refuseCost() {
        if (fields.has("max_cost") && fields.node().path("max_cost").asDouble(-1) != 0) {
            throw fields.invalid(
                    "max_cost",
                    "nothing that a batch does costs anything, so there is nothing to limit",
                    "Leave it out, or send 0");
        }
    }

    private BatchOptions options() {
        JsonNode node = fields.node().path("options");
        if (node.isMissingNode() || node.isNull()) {
            return new BatchOptions(Recipe.USUAL, platforms(List.of("all")), null);
        }
        if (!node.isObject()) {
            throw fields.invalid("options", "it is no object", "Send a JSON object");
        }
        Fields options = Fields.of("options.", node, OPTIONS);
        List<String> platforms = options.texts("platforms", 50, 50);
        String quality = options.text("quality", 20);
        Recipe recipe =
                new Recipe(
                        number(options, "max_edge", Recipe.LONGEST_EDGE),
                        options.value("format", Recipe::format, Recipe.FORMATS),
                        Recipe.USUAL.quality());
        try {
            recipe =
                    new Recipe(
                            recipe.maxEdge(),
                            recipe.format(),
                            quality == null ? recipe.quality() : quality);
        } catch (IllegalArgumentException _) {
            throw options.invalid(
                    "quality", "its value is not allowed", "Choose " + Recipe.QUALITIES);
        }
        return new BatchOptions(
                recipe,
                platforms(platforms.isEmpty() ? List.of("all") : platforms),
                options.text("description", MOST_TEXT));
    }

    private static @Nullable Integer number(Fields fields, String name, int most) {
        Long number = fields.number(name);
        if (number != null && (number < 1 || number > most)) {
            throw fields.invalid(
                    name, "it is not between 1 and " + most, "Choose a number between them");
        }
        return number == null ? null : number.intValue();
    }

    private List<String> platforms(List<String> names) {
        try {
            return networks.select(names).stream().map(Network::id).map(Object::toString).toList();
        } catch (VitrineException failure) {
            throw new InvalidFieldException("options.platforms", failure.problem());
        }
    }

    private List<NewBatch.Picture> pictures(Operation operation) {
        long ways = Stream.of("assets", "urls", "search").filter(fields::has).count();
        if (ways != 1) {
            throw fields.invalid(
                    "assets",
                    ways == 0 ? "no pictures are named" : "pictures are named in several ways",
                    "Send one of assets, urls and search");
        }
        if (operation == Operation.UPLOAD && !fields.has("urls")) {
            throw fields.invalid(
                    "operation",
                    "what is in the library need not be brought there",
                    "Send urls, or choose another operation");
        }
        List<NewBatch.Picture> pictures =
                fields.has("urls") ? ofUrls() : fields.has("assets") ? ofAssets() : found();
        if (pictures.isEmpty()) {
            throw fields.invalid(
                    fields.has("search") ? "search" : fields.has("urls") ? "urls" : "assets",
                    "there is no picture",
                    "Name at least one");
        }
        return pictures;
    }

    private List<NewBatch.Picture> ofUrls() {
        List<String> urls = texts("urls", MOST_URL);
        for (String url : urls) {
            if (!WEB.matcher(url).matches()) {
                throw fields.invalid(
                        "urls", url + " is no address", "Begin each with https:// or http://");
            }
        }
        return urls.stream().map(url -> new NewBatch.Picture(null, url, url)).toList();
    }

    private List<NewBatch.Picture> ofAssets() {
        return texts("assets", 36).stream().map(this::kept).toList();
    }

    /// A comma may stand in an address, so only JSON's own lists are lists here.
    private List<String> texts(String name, int mostCharacters) {
        if (!fields.node().path(name).isArray()) {
            throw fields.invalid(name, "it is no list", "Send a list such as [\"…\", \"…\"]");
        }
        return fields.texts(name, NewBatch.MOST, mostCharacters);
    }

    private NewBatch.Picture kept(String text) {
        try {
            Asset asset = library.get(workspace, new AssetId(UUID.fromString(text)));
            if (asset.kind() == AssetKind.IMAGE && asset.deletedAt() == null) {
                return picture(asset);
            }
            throw fields.invalid("assets", text + " is no picture, or is deleted", "Leave it out");
        } catch (IllegalArgumentException _) {
            throw fields.invalid("assets", text + " is no id", "Send the ids of assets");
        }
    }

    private List<NewBatch.Picture> found() {
        JsonNode node = fields.node().path("search");
        if (!node.isObject()) {
            throw fields.invalid(
                    "search", "it is no object", "Send one such as {\"tag\": [\"summer\"]}");
        }
        Fields search = Fields.of("search.", node, Set.of("q", "tag"));
        String words = search.text("q", 500);
        List<String> tags = search.texts("tag", 50, 100);
        List<NewBatch.Picture> all = new ArrayList<>();
        Cursor after = null;
        do {
            Slice<Asset> page =
                    library.list(
                            workspace,
                            new AssetSearch(
                                    words,
                                    tags,
                                    AssetKind.IMAGE,
                                    AssetSearch.Origins.ANY,
                                    null,
                                    false,
                                    after,
                                    PAGE));
            page.entries().forEach(asset -> all.add(picture(asset)));
            after = page.next();
            if (all.size() > NewBatch.MOST) {
                throw fields.invalid(
                        "search",
                        "it finds more than " + NewBatch.MOST + " pictures",
                        "Search for fewer, and make several batches");
            }
        } while (Objects.nonNull(after));
        return all;
    }

    private static NewBatch.Picture picture(Asset asset) {
        return new NewBatch.Picture(asset.id(), null, asset.words().name());
    }
}
