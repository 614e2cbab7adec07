package dev.vitrine.session.sheet;

import dev.vitrine.picture.Size;
import dev.vitrine.render.Source;
import dev.vitrine.session.result.NetworkResult;
import dev.vitrine.session.result.PlacedRendition;
import dev.vitrine.session.result.Results;
import dev.vitrine.session.result.StepReport;
import dev.vitrine.session.sheet.template.PageFrame;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything the templates show, in the words they show it in.
///
/// @param frame style, script and policy
/// @param headline what the person said about the picture, else its name
/// @param headlineSize `short` or `long`: a description of several lines is set smaller
/// @param fileName the source's name, without its folder; empty when it is the headline already
/// @param source size, format and the like, in one line
/// @param niches what the picture is about
/// @param sourceNotes what was noticed about the file
/// @param thumbnail the source, small; absent when there is none to show
/// @param size the source's pixels, whose shape the thumbnail shares
/// @param diagram what matters in the source
/// @param totals the sums, each with its label
/// @param seen absent when nothing could be seen
/// @param posts one per network
/// @param steps what became of each step
/// @param suggestions what a search engine wants shown beside what it has found; absent for nothing
/// @param made when and with which rules
record Page(
        PageFrame frame,
        String headline,
        String headlineSize,
        String fileName,
        String source,
        List<String> niches,
        List<String> sourceNotes,
        @Nullable String thumbnail,
        Size size,
        Diagram diagram,
        List<Picture.Fact> totals,
        @Nullable Seen seen,
        List<Post> posts,
        List<Step> steps,
        @Nullable String suggestions,
        String made) {
    /// More does not fit into three lines of the largest letters.
    private static final int LONG = 60;

    private static final Pattern WORD_BREAKS = Pattern.compile("[-_. ]+");
    private static final Pattern ENDING = Pattern.compile("\\.\\w+$");

    /// IMG and DSC are no names.
    private static final Pattern NAMING = Pattern.compile("\\p{L}{4}");

    /// A step of the session.
    ///
    /// @param by who has done it; empty for the built-in eyes and words
    record Step(String name, String by, String seconds, String note) {}

    static Page of(SheetRequest request, PageFrame frame) {
        Results results = request.results();
        var sight = results.sight();
        Brand brand = Brand.of(sight);
        String fileName =
                results.sourceImage().substring(results.sourceImage().lastIndexOf('/') + 1);
        fileName = fileName.substring(fileName.lastIndexOf('\\') + 1);
        String description = results.description();
        String headline =
                description == null || description.isBlank() ? headline(fileName) : description;
        return new Page(
                frame,
                headline,
                headline.length() > LONG ? "long" : "short",
                fileName.equals(headline) ? "" : fileName,
                line(results.source()),
                results.platforms().values().stream()
                        .flatMap(network -> network.niches().stream())
                        .distinct()
                        .toList(),
                results.source().notes(),
                request.thumbnail(),
                results.source().size(),
                Diagram.of(results.source().size(), sight == null ? null : sight.focus(), null),
                totals(results),
                sight == null ? null : Seen.of(sight),
                results.platforms().entrySet().stream()
                        .map(entry -> Post.of(entry.getKey(), entry.getValue(), brand, request))
                        .toList(),
                results.steps().stream().map(Page::step).toList(),
                results.searchSuggestions(),
                Figures.moment(results.optimizationMetadata().generatedAt())
                        + ", hashtag pack "
                        + results.pack().name().toLowerCase(Locale.ROOT));
    }

    /// The words of a file name that a person has chosen; the name as it is when a camera has.
    private static String headline(String fileName) {
        String words =
                WORD_BREAKS
                        .splitAsStream(ENDING.matcher(fileName).replaceFirst(""))
                        .filter(word -> word.codePoints().allMatch(Character::isLetter))
                        .collect(Collectors.joining(" "))
                        .strip();
        return NAMING.matcher(words).find()
                ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                : fileName;
    }

    private static String line(Source source) {
        return "%s px, %s, %s, %s"
                .formatted(
                        source.size(),
                        source.format().name(),
                        Figures.bytes(source.bytes()),
                        source.colours());
    }

    private static List<Picture.Fact> totals(Results results) {
        List<PlacedRendition> pictures =
                results.platforms().values().stream()
                        .map(NetworkResult::renditions)
                        .flatMap(List::stream)
                        .toList();
        int ready = results.optimizationMetadata().successfulPlatforms();
        int asked = results.optimizationMetadata().totalPlatforms();
        var totals = new ArrayList<Picture.Fact>();
        totals.add(
                new Picture.Fact(
                        asked == 1 ? "network ready" : "networks ready",
                        ready == asked ? Figures.count(ready) : ready + " of " + asked));
        totals.add(
                new Picture.Fact(
                        pictures.size() == 1 ? "picture" : "pictures",
                        Figures.count(pictures.size())));
        totals.add(
                new Picture.Fact(
                        "in all",
                        Figures.bytes(
                                pictures.stream().mapToLong(it -> it.rendition().bytes()).sum())));
        totals.add(
                new Picture.Fact(
                        "of work",
                        Figures.seconds(
                                results.steps().stream().mapToDouble(StepReport::seconds).sum())));
        BigDecimal cost = results.optimizationMetadata().costUsd();
        if (cost != null) {
            totals.add(new Picture.Fact("for models", Figures.dollars(cost)));
        }
        return totals;
    }

    private static Step step(StepReport report) {
        String name = report.step();
        return new Step(
                name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1),
                report.spent() == null ? "" : report.spent().model(),
                Figures.seconds(report.seconds()),
                report.note());
    }
}
