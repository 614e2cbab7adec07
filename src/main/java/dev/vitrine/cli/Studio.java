package dev.vitrine.cli;

import dev.vitrine.cli.serve.CommandModels;
import dev.vitrine.network.Networks;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.Renderer;
import dev.vitrine.session.Sessions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// The front doors that commands ask, while some of them may still be loading.
///
/// @param models absent when none are to be asked
record Studio(
        CompletableFuture<Networks> loadingNetworks,
        Renderer renderer,
        @Nullable CommandModels models,
        CompletableFuture<Sessions> loadingSessions)
        implements AutoCloseable {
    Networks networks() {
        return await(loadingNetworks);
    }

    Sessions sessions() {
        return await(loadingSessions);
    }

    @Override
    public void close() {
        renderer.close();
        if (models != null) {
            models.close();
        }
    }

    private static <T> T await(CompletableFuture<T> loading) {
        try {
            return loading.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof VitrineException problem) {
                throw problem;
            }
            throw failure;
        }
    }
}
