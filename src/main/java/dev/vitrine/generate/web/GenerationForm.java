package dev.vitrine.generate.web;

import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.generate.Generations;
import dev.vitrine.generate.kept.GenerationView;
import dev.vitrine.generate.prompt.UnknownDomainException;
import dev.vitrine.generate.wish.Idea;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.workspace.Caller;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The body of a request for pictures.
///
/// @param keep whether they stay in the library
record GenerationForm(PictureWish wish, boolean keep) {
    private static final Set<String> OWN = Set.of("prompt", "facts", "count", "carousel", "keep");

    static GenerationForm of(JsonNode body, Defaults usual) {
        Set<String> known = new HashSet<>(OWN);
        known.addAll(WishForm.LOOK);
        Fields fields = Fields.ofBody(body, known);
        var form = new WishForm(fields, usual);
        Idea idea = idea(fields, form);
        return new GenerationForm(
                form.wish(idea, count(fields, idea)), !fields.has("keep") || fields.flag("keep"));
    }

    /// Takes it on.
    ///
    /// @throws InvalidFieldException when there is no such domain
    GenerationView submit(Generations generations, Caller caller) {
        try {
            return generations.submit(caller.workspace().value(), caller.person(), wish, keep);
        } catch (UnknownDomainException failure) {
            throw new InvalidFieldException("domain", failure.problem());
        }
    }

    private static Idea idea(Fields fields, WishForm form) {
        JsonNode prompt = fields.node().path("prompt");
        if (!prompt.isString()) {
            throw fields.invalid(
                    "prompt",
                    prompt.isMissingNode() || prompt.isNull() ? "there is none" : "it is no text",
                    "Say in words what the picture shows");
        }
        // Not as other texts: what nobody sees in a prompt is left out instead of refused.
        return form.checked(
                "prompt", "other words", () -> new Idea(prompt.asString(), form.facts("facts")));
    }

    private static int count(Fields fields, Idea idea) {
        Long count = fields.number("count");
        boolean carousel = fields.flag("carousel");
        if (carousel && count != null) {
            throw fields.invalid(
                    "count", "carousel decides how many there are", "Leave one of them out");
        }
        if (count != null && (count < 1 || count > PictureWish.MOST)) {
            throw fields.invalid(
                    "count",
                    "it is not between 1 and " + PictureWish.MOST,
                    "Choose a number between them");
        }
        return carousel ? idea.carousel() : count == null ? 1 : count.intValue();
    }
}
