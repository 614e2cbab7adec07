package dev.vitrine.delivery.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.delivery.Responsive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What programs are told about addresses.
final class DeliveryAnswers {
    private DeliveryAnswers() {}

    /// An address.
    ///
    /// @param transformation in its canonical form
    /// @param expiresAt until when it is valid; absent for always
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Signed(String url, String transformation, @Nullable Instant expiresAt) {}

    /// A picture for a page.
    ///
    /// @param widths with the bytes that each takes in the first format, about
    /// @param sources one for each format, the last one for everybody
    /// @param src for whoever knows no srcset
    /// @param placeholder a few hundred bytes to show meanwhile, as a data URI
    /// @param html all of it as a `picture` element
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Responsives(
            List<Wide> widths,
            List<Source> sources,
            String src,
            String sizes,
            int width,
            int height,
            @Nullable String altText,
            String placeholder,
            @Nullable String dominantColour,
            String html) {
        static Responsives of(Responsive.Set set, String sizes, UnaryOperator<String> address) {
            List<Source> sources =
                    set.offers().stream().map(offer -> Source.of(offer, address)).toList();
            String placeholder =
                    "data:image/webp;base64,"
                            + Base64.getEncoder().encodeToString(set.placeholder());
            String colour = set.dominant() == null ? null : set.dominant().toString();
            var bare =
                    new Responsives(
                            set.widths().stream()
                                    .map(width -> new Wide(width.pixels(), width.bytes()))
                                    .toList(),
                            sources,
                            address.apply(set.offers().getLast().addresses().getLast()),
                            sizes,
                            set.largest().width(),
                            set.largest().height(),
                            set.asset().words().altText(),
                            placeholder,
                            colour,
                            "");
            return bare.with(Markup.of(bare));
        }

        private Responsives with(String markup) {
            return new Responsives(
                    widths,
                    sources,
                    src,
                    sizes,
                    width,
                    height,
                    altText,
                    placeholder,
                    dominantColour,
                    markup);
        }
    }

    /// A width and about how many bytes it takes.
    record Wide(int width, long bytes) {}

    /// All widths in one format.
    record Source(String type, String srcset) {
        static Source of(Responsive.Offer offer, UnaryOperator<String> address) {
            List<String> candidates = new ArrayList<>();
            for (int at = 0; at < offer.widths().size(); at++) {
                candidates.add(
                        address.apply(Objects.requireNonNull(offer.addresses().get(at)))
                                + " "
                                + offer.widths().get(at)
                                + "w");
            }
            return new Source(offer.format().mediaType(), String.join(", ", candidates));
        }
    }
}
