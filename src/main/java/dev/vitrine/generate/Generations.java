package dev.vitrine.generate;

import dev.vitrine.database.Cursor;
import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.generate.kept.GenerationException;
import dev.vitrine.generate.kept.GenerationId;
import dev.vitrine.generate.kept.GenerationTable;
import dev.vitrine.generate.kept.GenerationView;
import dev.vitrine.generate.kept.NewGeneration;
import dev.vitrine.generate.kept.PictureStatus;
import dev.vitrine.generate.kept.PictureTable;
import dev.vitrine.generate.kept.PictureView;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.library.Library;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.work.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The front door of the room for services: pictures that are made although the process ends. Safe
/// for use from any thread, and beside other processes on the same database.
///
/// Each generation has a few hands in line. A hand makes one picture and queues up again behind the
/// others; a picture that is there is never made again.
public final class Generations implements AutoCloseable {
    private static final int HANDS = 4;
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Database database;
    private final Generator generator;
    private final GenerationSettings settings;
    private final GenerationTable generations;
    private final PictureTable pictures;
    private final GenerationWork work;
    private final Lane lane;

    private Generations(
            Database database, Library library, Generator generator, GenerationSettings settings) {
        this.database = database;
        this.generator = generator;
        this.settings = settings;
        pictures = new PictureTable(database);
        generations = new GenerationTable(database, pictures);
        work = new GenerationWork(database, library, generator, settings);
        lane =
                new Lane(
                        database,
                        new Lane.Kind("generation", "waiting_generations"),
                        text -> work.run(GenerationWork.Hand.parse(text)));
    }

    /// Makes the front door.
    public static Generations create(
            Database database, Library library, Generator generator, GenerationSettings settings) {
        return new Generations(database, library, generator, settings);
    }

    /// Begins to work.
    ///
    /// @param hands how many pictures at once
    public void start(int hands, String processName) {
        lane.start(hands, processName);
    }

    /// Waits for what has begun.
    @Override
    public void close() {
        lane.close();
    }

    /// Takes a wish on. From now on it is never lost.
    ///
    /// @param keep whether the pictures stay in the library; otherwise they are there for a day
    /// @throws VitrineException when the wish names a domain that there is not
    public GenerationView submit(UUID workspace, UUID person, PictureWish wish, boolean keep) {
        var id = new GenerationId(settings.ids().get());
        Estimate estimate = generator.estimate(wish, work.purpose(workspace, id));
        var generation =
                new NewGeneration(
                        workspace,
                        person,
                        wish,
                        keep,
                        estimate.pictures().stream()
                                .map(Estimate.Picture::plan)
                                .map(
                                        planned ->
                                                new NewGeneration.Picture(
                                                        planned.prompt(), planned.variation()))
                                .toList(),
                        estimate.likely(),
                        estimate.most());
        return database.inTransaction(
                () -> {
                    int open = generations.open(workspace);
                    pictures.sweep(now());
                    generations.insert(id, generation, now());
                    for (int number = 0; number < Math.min(HANDS, wish.count()); number++) {
                        lane.put(new GenerationWork.Hand(id, number).text(), now(), -open);
                    }
                    return get(workspace, id);
                });
    }

    /// What a wish is going to cost a workspace.
    ///
    /// @throws VitrineException when the wish names a domain that there is not
    public Estimate estimate(UUID workspace, PictureWish wish) {
        return generator.estimate(
                wish, work.purpose(workspace, new GenerationId(settings.ids().get())));
    }

    /// One of a workspace.
    ///
    /// @throws GenerationException when the workspace has none of that id
    public GenerationView get(UUID workspace, GenerationId id) {
        return Optional.ofNullable(generations.find(workspace, id))
                .orElseThrow(() -> GenerationException.notFound(id));
    }

    /// Waits for the end of one, for a while.
    ///
    /// @return how it stands then
    public GenerationView await(UUID workspace, GenerationId id, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        GenerationView view = get(workspace, id);
        while (view.open() && System.nanoTime() < end) {
            try {
                Thread.sleep(GLANCE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return view;
            }
            view = get(workspace, id);
        }
        return view;
    }

    /// Those of a workspace, newest first.
    public Slice<GenerationView> list(UUID workspace, @Nullable Cursor after, int limit) {
        return generations.list(workspace, after, limit);
    }

    /// A picture that is there.
    ///
    /// @param number from 1
    /// @throws GenerationException when it is not
    public PictureView picture(UUID workspace, GenerationId id, int number) {
        return get(workspace, id).pictures().stream()
                .filter(picture -> picture.place() == number - 1)
                .filter(picture -> picture.status() == PictureStatus.DONE)
                .findFirst()
                .orElseThrow(() -> GenerationException.noPicture(id, number));
    }

    /// The file of a picture that does not stay.
    ///
    /// @throws GenerationException when its day is over
    public byte[] file(PictureView picture) {
        byte[] bytes = pictures.file(picture, now());
        if (bytes == null) {
            throw GenerationException.passed(picture.generation(), picture.place() + 1);
        }
        return bytes;
    }

    /// Ends one before it has ended by itself. What was made stays.
    public GenerationView cancel(UUID workspace, GenerationId id) {
        return database.inTransaction(
                () -> {
                    generations.lock(id);
                    if (!get(workspace, id).open()) {
                        throw GenerationException.ended(id);
                    }
                    generations.cancel(id, now());
                    return get(workspace, id);
                });
    }

    /// How the line of generations stands.
    public Lane.State lineState() {
        return lane.state(now());
    }

    private Instant now() {
        return settings.clock().instant();
    }
}
