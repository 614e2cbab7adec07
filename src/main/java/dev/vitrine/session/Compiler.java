package dev.vitrine.session;

import dev.vitrine.network.Networks;
import dev.vitrine.session.draft.Thumbnail;
import dev.vitrine.session.result.Results;
import dev.vitrine.session.result.ResultsFile;
import dev.vitrine.session.step.Compile;
import dev.vitrine.session.step.Render;
import java.nio.file.Path;

/// The front door for sessions that have ended: makes again what people read of them. Needs neither
/// pictures nor words, so nothing native is loaded. Safe for use from any thread.
public final class Compiler {
    private final Networks networks;
    private final Compile compile = new Compile();

    /// A compiler for posts of these networks; posts of others are shown without what is particular
    /// to them.
    public Compiler(Networks networks) {
        this.networks = networks;
    }

    /// Makes the caption files and the page of a session again from its results. The folder may
    /// come from a stranger: nothing outside of it is read or written.
    ///
    /// @throws dev.vitrine.problem.VitrineException when the folder holds no results or cannot be
    ///   written
    public Results compile(Path folder) {
        Results results = ResultsFile.read(folder);
        byte[] thumbnail = Thumbnail.read(folder.resolve(Render.FOLDER));
        compile.write(results, thumbnail, folder, networks.all());
        return results;
    }
}
