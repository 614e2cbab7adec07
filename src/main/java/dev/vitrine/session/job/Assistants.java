package dev.vitrine.session.job;

import dev.vitrine.ai.Forecast;
import dev.vitrine.ai.Models;
import dev.vitrine.ai.Wish;
import dev.vitrine.caption.Brief;
import dev.vitrine.caption.Writer;
import dev.vitrine.caption.author.Author;
import dev.vitrine.caption.author.Describer;
import dev.vitrine.caption.author.Scout;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who asks models on behalf of a session.
///
/// @param payTwice whether a workspace lets a call be made again of which nobody knows whether it
///   was charged
public record Assistants(
        Describer describer, Author author, Scout scout, Predicate<UUID> payTwice) {
    /// All of them, who ask these models.
    public static Assistants of(Models models, Writer writer, Predicate<UUID> payTwice) {
        return new Assistants(
                new Describer(models), new Author(models, writer), new Scout(models), payTwice);
    }

    /// Who pays for a session.
    ///
    /// @param campaign that it belongs to; absent for none
    public Payer payer(UUID workspace, UUID session, @Nullable String campaign) {
        return new Payer(workspace, session, campaign, payTwice.test(workspace));
    }

    /// What models are going to cost, call by call; those that no model can answer are left out.
    public List<Forecast> forecast(SessionRequest request, Payer payer) {
        if (!request.assistance().models()) {
            return List.of();
        }
        var brief =
                new Brief(
                        request.description(),
                        request.photo().name(),
                        null,
                        request.networks(),
                        request.pack());
        return Stream.of(
                        describer.forecast(Wish.of(payer.purpose("vision"))),
                        author.forecast(brief, Wish.of(payer.purpose("writing"))),
                        scout.forecast(request.networks(), Wish.of(payer.purpose("search"))))
                .filter(Objects::nonNull)
                .toList();
    }
}
