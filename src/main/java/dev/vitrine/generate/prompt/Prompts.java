package dev.vitrine.generate.prompt;

import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.generate.wish.Brand;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.picture.Colour;
import dev.vitrine.sight.ColourName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes what models are told. What people have typed stands in it as it is, and is never read as
/// a pattern. Safe for use from any thread.
public final class Prompts {
    /// Somebody wants these very words to be seen.
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]+\"|“[^”]+”|„[^“”]+[“”]|«[^»]+»|»[^«]+«|「[^」]+」");

    private final Phrases phrases = Phrases.load();

    /// What a model is told.
    ///
    /// @param sent all of it
    /// @param variation how the picture differs from others of its set; absent when it stands alone
    /// @param remark what somebody should know of it; absent for nothing
    public record Prompt(String sent, @Nullable Variation variation, @Nullable String remark) {}

    /// What pictures can be used for, by name.
    public Map<String, Domain> domains() {
        return new TreeMap<>(phrases.domains());
    }

    /// The prompt of one picture of a wish.
    ///
    /// @param place among the pictures of the wish, from 0
    /// @throws UnknownDomainException when the wish names one that there is not
    public Prompt write(PictureWish wish, int place) {
        String own = own(wish);
        if (!wish.enhancement().on()) {
            return new Prompt(own, null, null);
        }
        Variation variation = wish.count() > 1 ? phrases.variations().get(place) : null;
        String whole = own + "\n\n" + String.join("\n", added(wish, variation));
        return whole.length() <= PictureOrder.LONGEST_PROMPT
                ? new Prompt(whole, variation, null)
                : new Prompt(own, null, "The prompt is so long that nothing was added to it");
    }

    /// The words with what else is known, line by line.
    private String own(PictureWish wish) {
        String facts =
                wish.idea().facts().entrySet().stream()
                        .map(fact -> phrases.facts().get(fact.getKey()) + ": " + fact.getValue())
                        .collect(Collectors.joining("\n"));
        return facts.isEmpty() ? wish.idea().words() : wish.idea().words() + "\n" + facts;
    }

    private List<String> added(PictureWish wish, @Nullable Variation variation) {
        Domain domain = domain(wish.enhancement().domain());
        List<String> lines = new ArrayList<>();
        lines.add(
                "Style: "
                        + phrases.themes().get(wish.look().theme())
                        + "; "
                        + phrases.qualities().get(wish.look().quality())
                        + ".");
        if (domain != null) {
            lines.add("Use: " + domain.say() + ".");
        }
        lines.addAll(brand(wish.look().brand()));
        if (variation != null) {
            String set = phrases.set().replace("{count}", Integer.toString(wish.count()));
            lines.add(set + " " + phrases.of(variation));
        }
        if (wish.look().transparent()) {
            lines.add(phrases.transparent());
        }
        lines.add("Leave out: " + avoided(wish, domain) + ".");
        return lines;
    }

    private @Nullable Domain domain(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Domain domain = phrases.domains().get(name);
        if (domain == null) {
            throw new UnknownDomainException(name, domains().keySet());
        }
        return domain;
    }

    private static List<String> brand(Brand brand) {
        List<String> lines = new ArrayList<>();
        if (!brand.colours().isEmpty()) {
            lines.add(
                    "Colours: mainly "
                            + brand.colours().stream()
                                    .map(Prompts::named)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        if (brand.style() != null) {
            lines.add("The brand comes across as: " + brand.style());
        }
        return lines;
    }

    private static String named(Colour colour) {
        return ColourName.of(colour) + " (" + colour + ")";
    }

    private String avoided(PictureWish wish, @Nullable Domain domain) {
        List<String> avoided = new ArrayList<>();
        if (!QUOTED.matcher(own(wish)).find()) {
            avoided.add(phrases.avoid().words());
        }
        avoided.add(phrases.avoid().marks());
        if (domain != null) {
            avoided.add(domain.avoid());
        }
        return String.join(", ", avoided);
    }
}
