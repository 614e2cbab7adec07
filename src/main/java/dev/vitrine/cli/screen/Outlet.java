package dev.vitrine.cli.screen;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// A stream that remembers why it could not be written: what prints to it only knows that.
final class Outlet extends FilterOutputStream {
    private @Nullable IOException failure;

    Outlet(OutputStream out) {
        super(out);
    }

    /// Absent also when the reader has gone, as `head` does when it has seen enough.
    @Nullable IOException failure() {
        // The JDK has no exception of its own for this; it is what Linux and macOS say.
        return failure != null && "Broken pipe".equals(failure.getMessage()) ? null : failure;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException broken) {
            failure = failure == null ? broken : failure;
            throw broken;
        }
    }
}
