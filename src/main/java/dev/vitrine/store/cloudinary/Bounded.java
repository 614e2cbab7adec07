package dev.vitrine.store.cloudinary;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A call that ends in time, whatever the other side does. On a virtual thread an interrupt closes
/// the connection, even one that sends.
final class Bounded {
    private Bounded() {}

    static <T> T within(Duration limit, Callable<T> call) throws IOException {
        var task = new FutureTask<T>(call);
        Thread.ofVirtual().name("cloudinary").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(failure);
            }
        } catch (TimeoutException failure) {
            task.cancel(true);
            throw (IOException)
                    new InterruptedIOException("No answer within " + limit).initCause(failure);
        } catch (InterruptedException failure) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Interrupted").initCause(failure);
        }
    }
}
