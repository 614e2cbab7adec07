package dev.vitrine.cli;

import dev.vitrine.batch.run.Entry;
import dev.vitrine.batch.run.Fetch;
import dev.vitrine.batch.run.Item;
import dev.vitrine.batch.run.Names;
import dev.vitrine.batch.run.Work;
import dev.vitrine.cli.option.UsageException;
import dev.vitrine.file.FileTree;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.network.Pack;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.session.Sessions;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.result.NetworkResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes posts of each picture of a batch, in a folder named for it.
///
/// @param output the folder of the batch
/// @param platforms for those that say nothing of their own
/// @param names of the folders
record PostsWork(Studio studio, List<String> platforms, Path output, Fetch fetch, Names names)
        implements Work {
    @Override
    public String recipe(Item item) {
        return "posts "
                + String.join(",", platforms(item))
                + (item.remarks().description() == null ? "" : " " + item.remarks().description());
    }

    @Override
    public boolean isThere(Entry.Made made) {
        return made.output() != null && Files.isDirectory(output.resolve(made.output()));
    }

    @Override
    public Entry.Made make(Item item, Entry.@Nullable Made before) {
        Path drafts = output.resolve(".drafts");
        try {
            FileTree.delete(drafts); // of a process that died
        } catch (IOException failure) {
            throw UnwrittenException.ofOutput(output, failure);
        }
        return fetch.withFile(item, output, file -> made(item, file, drafts));
    }

    private Entry.Made made(Item item, Path file, Path drafts) {
        var request =
                new SessionRequest(
                        new SessionRequest.Photo(file, item.place().getFileName().toString()),
                        item.remarks().description(),
                        studio.networks().select(platforms(item)),
                        false,
                        Pack.CLASSIC,
                        SessionRequest.Look.automatic());
        try {
            try {
                return moved(item, studio.sessions().run(request, drafts, _ -> {}));
            } finally {
                FileTree.delete(drafts);
            }
        } catch (IOException failure) {
            throw UnwrittenException.ofOutput(output, failure);
        }
    }

    /// The folder of a picture is named for it, so that nobody finds two of it: one that was made
    /// right before the process died is replaced.
    private Entry.Made moved(Item item, Sessions.Finished finished) throws IOException {
        long failed =
                finished.results().platforms().values().stream()
                        .filter(result -> result.status() == NetworkResult.Status.FAILED)
                        .count();
        if (failed == finished.results().platforms().size()) {
            throw new UsageException(
                    ErrorCode.RULE_NOT_MET,
                    item.place() + ": no network has got a post",
                    "See results.json for why");
        }
        String name = names.claim(item, "");
        Path folder = output.resolve(name);
        Files.createDirectories(folder.toAbsolutePath().getParent());
        FileTree.delete(folder);
        Files.move(finished.folder(), folder);
        return new Entry.Made(
                name, null, 0, 0, failed == 0 ? null : "Networks without a post: " + failed, null);
    }

    private List<String> platforms(Item item) {
        return item.remarks().platforms().isEmpty() ? platforms : item.remarks().platforms();
    }
}
