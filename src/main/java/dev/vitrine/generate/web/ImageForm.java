package dev.vitrine.generate.web;

import dev.vitrine.form.Fields;
import dev.vitrine.generate.prompt.Template;
import dev.vitrine.generate.prompt.Templates;
import dev.vitrine.generate.wish.Idea;
import dev.vitrine.generate.wish.PictureSize;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The body of a request for a picture by its type.
final class ImageForm {
    private static final Set<String> OWN = Set.of("type", "context");

    private ImageForm() {}

    static GenerationForm of(JsonNode body, Templates templates, Defaults usual) {
        Set<String> known = new HashSet<>(OWN);
        known.addAll(WishForm.LOOK);
        Fields fields = Fields.ofBody(body, known);
        Template template = fields.value("type", templates::named, "one of " + templates.names());
        if (template == null) {
            throw fields.invalid("type", "there is none", "Choose one of " + templates.names());
        }
        var form =
                new WishForm(
                        fields,
                        new Defaults(
                                PictureSize.parse(template.size()),
                                usual.quality(),
                                Objects.requireNonNullElse(template.theme(), usual.theme()),
                                usual.format(),
                                template.domain() == null ? usual.domain() : template.domain(),
                                usual.brand()));
        Idea idea =
                form.checked(
                        "context",
                        "other words",
                        () -> new Idea(template.prompt(), form.facts("context")));
        return new GenerationForm(form.wish(idea, 1), true);
    }
}
