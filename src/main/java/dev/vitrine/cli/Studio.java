package dev.vitrine.cli;

import dev.vitrine.network.Networks;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.Renderer;
import dev.vitrine.session.Sessions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The front doors that commands ask, while some of them may still be loading.
record Studio(
        CompletableFuture<Networks> loadingNetworks,
        Renderer renderer,
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
