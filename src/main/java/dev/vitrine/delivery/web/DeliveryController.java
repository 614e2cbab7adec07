package dev.vitrine.delivery.web;

import dev.vitrine.delivery.Deliveries;
import dev.vitrine.delivery.Responsive;
import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.transformation.Transformation;
import dev.vitrine.transformation.UnknownTransformationException;
import dev.vitrine.workspace.Caller;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Where programs learn the addresses of pictures.
@RestController
@RequestMapping("/api/v1/assets/{asset}")
public final class DeliveryController {
    private static final Set<String> KNOWN = Set.of("transformation", "expires_in");
    private static final long LONGEST = 365L * 24 * 60 * 60;
    private static final int WIDEST = 8192;
    private static final int LEAST_STEP = 1_000;
    private static final int MOST_STEP = 10_000_000;
    private static final int LONGEST_SIZES = 500;

    private final Deliveries deliveries;
    private final Library library;
    private final InstantSource clock;
    private final @Nullable URI publicUrl;

    /// Addresses of these deliveries.
    ///
    /// @param publicUrl what stands in front of each; absent for nothing
    public DeliveryController(
            Deliveries deliveries, Library library, InstantSource clock, @Nullable URI publicUrl) {
        this.deliveries = deliveries;
        this.library = library;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /// The signed address of an asset in another form.
    @PostMapping("/delivery")
    DeliveryAnswers.Signed sign(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("asset") UUID id,
            @RequestBody(required = false) @Nullable JsonNode body) {
        Asset asset = library.get(caller.workspace().value(), new AssetId(id));
        Fields fields =
                Fields.of("", body == null ? JsonNodeFactory.instance.objectNode() : body, KNOWN);
        String text = fields.text("transformation", Transformation.MOST_CHARACTERS);
        Transformation transformation = parsed(text == null ? "" : text);
        Long seconds = fields.number("expires_in");
        if (seconds != null && (seconds < 1 || seconds > LONGEST)) {
            throw fields.invalid(
                    "expires_in",
                    "it is not between 1 and " + LONGEST,
                    "Give the seconds that the address is to be valid, or leave it out");
        }
        Instant expires =
                seconds == null
                        ? null
                        : Instant.ofEpochSecond(clock.instant().getEpochSecond() + seconds);
        return new DeliveryAnswers.Signed(
                address(deliveries.sign(asset, transformation, expires)),
                transformation.text(),
                expires);
    }

    /// An asset in several widths, for a page.
    @GetMapping("/responsive")
    DeliveryAnswers.Responsives responsive(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("asset") UUID id,
            @RequestParam(defaultValue = "1920") int max,
            @RequestParam(defaultValue = "320") int min,
            @RequestParam(name = "step_bytes", defaultValue = "20000") int stepBytes,
            @RequestParam(defaultValue = "100vw") String sizes,
            @RequestParam(defaultValue = "auto") String format) {
        Asset asset = library.get(caller.workspace().value(), new AssetId(id));
        between("min", min, 1, WIDEST);
        between("max", max, min, WIDEST);
        between("step_bytes", stepBytes, LEAST_STEP, MOST_STEP);
        if (sizes.length() > LONGEST_SIZES) {
            throw new InvalidFieldException(
                    "sizes",
                    "it has more than " + LONGEST_SIZES + " characters",
                    "Say it in fewer");
        }
        var wish = new Responsive.Wish(min, max, stepBytes, formats(format, asset.transparent()));
        Responsive.Set set = deliveries.responsive().of(asset, wish);
        return DeliveryAnswers.Responsives.of(set, sizes, this::address);
    }

    /// Where anybody can see an asset as it is.
    public String original(Asset asset) {
        return address(deliveries.sign(asset, parsed(""), null));
    }

    private String address(String path) {
        String before = publicUrl == null ? "" : publicUrl.toString();
        return (before.endsWith("/") ? before.substring(0, before.length() - 1) : before) + path;
    }

    private static Transformation parsed(String text) {
        try {
            return Transformation.parse(text);
        } catch (UnknownTransformationException failure) {
            throw new InvalidFieldException("transformation", failure.problem());
        }
    }

    private static void between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidFieldException(
                    field,
                    "it is not between %d and %d".formatted(least, most),
                    "Choose a number between them");
        }
    }

    /// The formats named, best first, and one for everybody at the end.
    private static List<PictureFormat> formats(String names, boolean transparent) {
        PictureFormat everybodys = transparent ? PictureFormat.PNG : PictureFormat.JPEG;
        if (names.equals("auto")) {
            return List.of(PictureFormat.WEBP, everybodys);
        }
        List<PictureFormat> formats = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            PictureFormat format;
            try {
                format = PictureFormat.parse(name);
            } catch (IllegalArgumentException _) {
                throw unknownFormat();
            }
            if (!format.writable()) {
                throw unknownFormat();
            }
            if (!formats.contains(format) && format != everybodys) {
                formats.add(format);
            }
        }
        formats.add(everybodys);
        return formats;
    }

    private static InvalidFieldException unknownFormat() {
        return new InvalidFieldException(
                "format",
                "it names a format that is not written",
                "Use auto, or some of avif, webp, jpg, png with commas between them");
    }
}
