package dev.vitrine.batch;

import dev.vitrine.batch.kept.BatchView;
import dev.vitrine.batch.kept.ItemStatus;
import dev.vitrine.batch.kept.ItemTable;
import dev.vitrine.batch.kept.ItemView;
import dev.vitrine.batch.optimise.Operation;
import dev.vitrine.batch.optimise.Optimised;
import dev.vitrine.batch.optimise.Optimiser;
import dev.vitrine.batch.optimise.Recipe;
import dev.vitrine.database.Database;
import dev.vitrine.file.ScratchFile;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.library.Bytes;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetException;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.AssetKind;
import dev.vitrine.library.asset.Incoming;
import dev.vitrine.library.asset.Intent;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Words;
import dev.vitrine.network.Pack;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.NamedException;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.session.kept.NewSession;
import dev.vitrine.session.kept.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Makes what is wanted of one item, and keeps it and the item's end in one transaction.
record Maker(Database database, Rooms rooms, BatchSettings settings, ItemTable items) {
    /// Whom it asks.
    record Rooms(
            Library library, DurableSessions sessions, Optimiser optimiser, Outbound outbound) {}

    /// Makes it.
    ///
    /// @throws VitrineException when it fails
    void make(BatchView batch, ItemView item) {
        Asset asset = asset(item);
        switch (batch.operation()) {
            case UPLOAD -> end(item, made(asset, asset.bytes().bytes(), null));
            case OPTIMISE -> optimise(batch, item, asset);
            case POSTS -> submit(batch, item, asset);
        }
    }

    private Asset asset(ItemView item) {
        AssetId id = item.asset();
        if (id == null) {
            return fetched(item);
        }
        Asset asset = rooms.library().get(item.workspace(), id);
        if (asset.kind() != AssetKind.IMAGE || asset.deletedAt() != null) {
            throw AssetException.notFound(id);
        }
        return asset;
    }

    private Asset fetched(ItemView item) {
        String url = item.url();
        if (url == null) {
            // It was deleted for good, and the item does not know it any more.
            throw AssetException.notFound(new AssetId(item.id()));
        }
        try (var scratch = ScratchFile.in(settings.scratch())) {
            Path file = scratch.path();
            String name = rooms.outbound().fetch(url, file, Library.MOST_BYTES).suggestedName();
            Words words = Words.named(name);
            Asset asset =
                    NamedException.naming(
                            file,
                            item.name(),
                            () ->
                                    rooms.library()
                                            .bring(item.workspace(), file, words, Origin.url(url))
                                            .asset());
            items.fetched(item, asset.id());
            return asset;
        }
    }

    private void optimise(BatchView batch, ItemView item, Asset asset) {
        Recipe recipe = batch.options().recipe();
        ItemView before =
                items.before(item, asset.id(), Operation.OPTIMISE.label() + " " + recipe.text());
        if (before != null) {
            items.end(item, ItemStatus.SKIPPED, before.made(), null, settings.clock().instant());
            return;
        }
        Optimised optimised =
                rooms.library()
                        .bytes()
                        .withFile(
                                asset.bytes(),
                                file ->
                                        NamedException.naming(
                                                file,
                                                item.name(),
                                                () -> rooms.optimiser().optimise(file, recipe)));
        byte[] bytes = optimised.bytes();
        if (bytes == null) {
            end(item, made(asset, optimised.before(), optimised.note()));
            return;
        }
        Intent intent = put(item, bytes, optimised.format());
        Incoming incoming =
                new Incoming(
                        AssetKind.IMAGE,
                        intent.blob(),
                        optimised.size(),
                        optimised.transparent(),
                        words(asset, optimised.format()),
                        new Origin(Origin.Way.BATCH, null, asset.id(), null, null, null));
        database.inTransaction(
                () -> {
                    Asset shown = rooms.library().show(intent, incoming);
                    end(
                            item,
                            new ItemView.Made(
                                    shown.id(),
                                    optimised.format().extension(),
                                    optimised.before(),
                                    optimised.after(),
                                    null));
                    return null;
                });
    }

    private Intent put(ItemView item, byte[] bytes, PictureFormat format) {
        try (var scratch = ScratchFile.in(settings.scratch())) {
            Files.write(scratch.path(), bytes);
            return rooms.library()
                    .bytes()
                    .put(
                            item.workspace(),
                            scratch.path(),
                            new Bytes.Form(format.extension(), format.mediaType(), false));
        } catch (IOException failure) {
            throw UnwrittenException.ofOutput(settings.scratch(), failure);
        }
    }

    private void submit(BatchView batch, ItemView item, Asset asset) {
        String description = batch.options().description();
        var order =
                new Order(
                        asset.words().name(),
                        batch.options().platforms(),
                        description == null ? asset.words().description() : description,
                        false,
                        new Order.Options(null, null, null, Pack.CLASSIC, false, false, null));
        var session =
                new NewSession(
                        batch.workspace(),
                        batch.person(),
                        "batch-" + batch.id(),
                        order,
                        asset.id(),
                        null,
                        null);
        database.inTransaction(
                () -> {
                    items.waiting(item, rooms.sessions().submit(session).id().value());
                    return null;
                });
    }

    private void end(ItemView item, ItemView.Made made) {
        items.end(item, ItemStatus.DONE, made, null, settings.clock().instant());
    }

    private static ItemView.Made made(Asset asset, long bytes, @Nullable String note) {
        String type = asset.bytes().mediaType();
        return new ItemView.Made(
                asset.id(), PictureFormat.parse(type).extension(), bytes, bytes, note);
    }

    private static Words words(Asset asset, PictureFormat format) {
        Words words = asset.words();
        return new Words(
                words.name().replaceFirst("\\.[^.]{1,5}$", "") + "." + format.extension(),
                words.altText(),
                words.description(),
                words.tags());
    }
}
