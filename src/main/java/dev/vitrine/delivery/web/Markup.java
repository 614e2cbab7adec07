package dev.vitrine.delivery.web;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/// A picture as HTML.
final class Markup {
    private Markup() {}

    static String of(DeliveryAnswers.Responsives picture) {
        List<DeliveryAnswers.Source> sources = picture.sources();
        String sizes = escaped(picture.sizes());
        StringBuilder html = new StringBuilder("<picture>\n");
        for (DeliveryAnswers.Source source : sources.subList(0, sources.size() - 1)) {
            html.append(
                    "  <source type=\"%s\" srcset=\"%s\" sizes=\"%s\">\n"
                            .formatted(source.type(), escaped(source.srcset()), sizes));
        }
        String colour = picture.dominantColour() == null ? "" : picture.dominantColour() + " ";
        return html.append(
                        """
                          <img src="%s" srcset="%s" sizes="%s" width="%d" height="%d" alt="%s" \
                        loading="lazy" decoding="async" style="max-width:100%%;height:auto;\
                        background:%surl(%s) center/cover no-repeat">
                        </picture>
                        """
                                .formatted(
                                        escaped(picture.src()),
                                        escaped(sources.getLast().srcset()),
                                        sizes,
                                        picture.width(),
                                        picture.height(),
                                        escaped(picture.altText() == null ? "" : picture.altText()),
                                        colour,
                                        picture.placeholder()))
                .toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
