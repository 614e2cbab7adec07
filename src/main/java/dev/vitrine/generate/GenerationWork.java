package dev.vitrine.generate;

import dev.vitrine.database.Database;
import dev.vitrine.file.ScratchFile;
import dev.vitrine.file.WholeFile;
import dev.vitrine.generate.GeneratedPicture.Failed;
import dev.vitrine.generate.GeneratedPicture.Made;
import dev.vitrine.generate.kept.GenerationException;
import dev.vitrine.generate.kept.GenerationId;
import dev.vitrine.generate.kept.GenerationTable;
import dev.vitrine.generate.kept.GenerationView;
import dev.vitrine.generate.kept.PictureTable;
import dev.vitrine.generate.kept.PictureView;
import dev.vitrine.library.Bytes;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.AssetKind;
import dev.vitrine.library.asset.Incoming;
import dev.vitrine.library.asset.Intent;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Words;
import dev.vitrine.log.LogContext;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.spend.Purpose;
import dev.vitrine.store.StoreException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Makes one picture of a generation at a time, keeps it with its end in one transaction, and comes
/// back behind everybody else for the next.
final class GenerationWork {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationWork.class);
    private static final int MOST_ATTEMPTS = 5;

    private final Database database;
    private final Library library;
    private final Generator generator;
    private final GenerationSettings settings;
    private final GenerationTable generations;
    private final PictureTable pictures;

    GenerationWork(
            Database database, Library library, Generator generator, GenerationSettings settings) {
        this.database = database;
        this.library = library;
        this.generator = generator;
        this.settings = settings;
        pictures = new PictureTable(database);
        generations = new GenerationTable(database, pictures);
    }

    /// One of the hands that work on a generation, as it stands in line.
    record Hand(GenerationId generation, int number) {
        static Hand parse(String text) {
            String[] parts = text.split("/", -1);
            return new Hand(
                    new GenerationId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]));
        }

        String text() {
            return generation + "/" + number;
        }
    }

    /// Who pays for a generation.
    Purpose purpose(UUID workspace, GenerationId id) {
        return new Purpose(
                workspace,
                id.value(),
                "generation",
                null,
                "picture",
                settings.payTwice().test(workspace));
    }

    /// Makes one picture.
    ///
    /// @return when to come again; absent when nothing is left to begin
    @Nullable Instant run(Hand hand) {
        GenerationView generation = generations.find(null, hand.generation());
        if (generation == null || generation.cancelledAt() != null) {
            return null;
        }
        PictureView picture =
                database.inTransaction(() -> pictures.begin(hand.generation(), hand.text()));
        if (picture == null) {
            return null;
        }
        try (var _ = LogContext.ofWorkspace(generation.workspace())) {
            make(generation, picture);
        }
        return settings.clock().instant();
    }

    private void make(GenerationView generation, PictureView picture) {
        try {
            if (picture.attempt() > MOST_ATTEMPTS) {
                throw GenerationException.stopsTheProcess(MOST_ATTEMPTS);
            }
            PlannedPicture planned =
                    generator.plan(generation.wish()).get(picture.place()).told(picture.prompt());
            switch (generator.make(
                    planned, generation.wish(), purpose(generation.workspace(), generation.id()))) {
                case Made made -> keep(generation, picture, made);
                case Failed(_, var problem, var doubtful) -> fail(picture, problem, doubtful);
            }
        } catch (DataAccessException | TransactionException failure) {
            throw failure; // the database is away: the picture waits for it
        } catch (StoreException failure) {
            if (failure.kind() == StoreException.Kind.LATER) {
                throw failure; // the store is away: the picture waits for it
            }
            fail(picture, failure.problem(), false);
        } catch (VitrineException failure) {
            fail(picture, failure.problem(), false);
        } catch (RuntimeException failure) {
            LOG.error("Something unexpected happened to a picture", failure);
            fail(
                    picture,
                    Problem.of(
                            ErrorCode.INTERNAL_ERROR,
                            "Something unexpected happened to the picture",
                            "Please report it with the prompt"),
                    true);
        }
    }

    private void keep(GenerationView generation, PictureView picture, Made made) {
        if (!generation.keep()) {
            database.inTransaction(
                    () -> {
                        pictures.keepFile(picture, made.file().bytes(), now());
                        pictures.done(picture, view(made), null, now());
                        return null;
                    });
            return;
        }
        Intent intent = put(generation.workspace(), made.file());
        database.inTransaction(
                () -> {
                    AssetId asset =
                            library.show(intent, incoming(generation, picture, made, intent)).id();
                    pictures.done(picture, view(made), asset, now());
                    return null;
                });
    }

    private Intent put(UUID workspace, GeneratedPicture.File file) {
        try (var scratch = ScratchFile.in(settings.scratch())) {
            WholeFile.write(scratch.path(), file.bytes());
            PictureFormat format = file.format();
            return library.bytes()
                    .put(
                            workspace,
                            scratch.path(),
                            new Bytes.Form(format.extension(), format.mediaType(), false));
        }
    }

    private static Incoming incoming(
            GenerationView generation, PictureView picture, Made made, Intent intent) {
        String number = generation.wish().count() == 1 ? "" : "-" + (picture.place() + 1);
        String name =
                generation.wish().idea().fileName()
                        + number
                        + "."
                        + made.file().format().extension();
        var model =
                new Origin.Model(
                        picture.prompt(),
                        made.maker().model().toString(),
                        made.maker().seed(),
                        made.maker().source());
        return new Incoming(
                AssetKind.IMAGE,
                intent.blob(),
                made.file().size(),
                made.file().transparent(),
                Words.named(name),
                new Origin(Origin.Way.GENERATED, null, null, null, null, model));
    }

    private static PictureView.Made view(Made made) {
        return new PictureView.Made(
                made.file().format(),
                made.file().size(),
                made.file().bytes().length,
                made.maker().model(),
                made.maker().seed(),
                made.maker().source(),
                made.cost(),
                made.maker().cached(),
                made.remarks());
    }

    private void fail(PictureView picture, Problem problem, boolean doubtful) {
        if (problem.code() == ErrorCode.CANCELLED) {
            return; // somebody else has ended it, or taken it over
        }
        try {
            pictures.failed(picture, problem, doubtful, now());
            LOG.info("A picture failed: {}", problem.message());
        } catch (GenerationException _) {
            // The same.
        }
    }

    private Instant now() {
        return settings.clock().instant();
    }
}
