package dev.vitrine.session.job;

import dev.vitrine.ai.Models;
import dev.vitrine.caption.Writer;
import dev.vitrine.caption.author.Author;
import dev.vitrine.caption.author.Describer;
import dev.vitrine.caption.author.Scout;

/// Who asks models on behalf of a session.
public record Assistants(Describer describer, Author author, Scout scout) {
    /// All of them, who ask these models.
    public static Assistants of(Models models, Writer writer) {
        return new Assistants(new Describer(models), new Author(models, writer), new Scout(models));
    }
}
