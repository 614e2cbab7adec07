package dev.vitrine.ai.catalogue;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every model that is known, vendor by vendor, in the order in which each prefers its own.
public final class Catalogue {
    /// The order in which vendors are asked where a workspace has none of its own.
    private static final List<String> VENDORS =
            List.of("openai", "gemini", "bfl", "compatible", "stable-diffusion", "builtin");

    private final Map<ModelId, ModelCard> cards = new LinkedHashMap<>();
    private final Map<ModelId, RetiredModel> retired = new LinkedHashMap<>();

    private Catalogue(List<CatalogueFile> files) {
        for (CatalogueFile file : files) {
            file.cards().forEach(card -> cards.put(card.id(), card));
            file.retiredModels().forEach(gone -> retired.put(gone.id(), gone));
        }
    }

    /// Reads the files that come along.
    public static Catalogue load() {
        return new Catalogue(VENDORS.stream().map(CatalogueFile::read).toList());
    }

    /// All vendors, in the order in which they are asked.
    public static List<String> vendors() {
        return VENDORS;
    }

    /// All models that are there on a day, with the prices of that day.
    public List<ModelCard> all(LocalDate today) {
        return cards.values().stream()
                .filter(card -> !isGone(card, today))
                .map(card -> card.on(today))
                .toList();
    }

    /// A model with the prices of a day; one that nobody has heard of is taken for like its
    /// vendor's first that can do the same, so that a new one can be used before the catalogue
    /// knows it.
    ///
    /// @return absent when its vendor has nothing that can do the task
    public @Nullable ModelCard card(ModelId id, Task task, LocalDate today) {
        ModelCard card = card(id, task);
        return card == null ? null : card.on(today);
    }

    private @Nullable ModelCard card(ModelId id, Task task) {
        ModelCard known = cards.get(id);
        if (known != null) {
            return known.tasks().contains(task) ? known : null;
        }
        return cards.values().stream()
                .filter(card -> card.id().vendor().equals(id.vendor()))
                .filter(card -> card.tasks().contains(task))
                .findFirst()
                .map(like -> like.named(id))
                .orElse(null);
    }

    /// Why a model cannot be used on a day; absent when it can, as far as anybody knows.
    public @Nullable RetiredModel gone(ModelId id, LocalDate today) {
        RetiredModel gone = retired.get(id);
        ModelCard card = cards.get(id);
        if (gone == null && card != null && isGone(card, today) && card.shutdown() != null) {
            return new RetiredModel(id, card.shutdown(), card.successor());
        }
        return gone;
    }

    /// Models for a task on a day, in the order in which they are asked.
    public List<ModelId> preferred(Task task, LocalDate today) {
        List<ModelId> models = new ArrayList<>();
        for (ModelCard card : all(today)) {
            if (card.tasks().contains(task)) {
                models.add(card.id());
            }
        }
        return models;
    }

    private static boolean isGone(ModelCard card, LocalDate today) {
        return card.shutdown() != null && !today.isBefore(card.shutdown());
    }
}
