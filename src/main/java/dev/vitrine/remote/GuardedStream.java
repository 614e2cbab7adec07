package dev.vitrine.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// An answer that may not be silent for too long, nor be too long itself. The client's own time
/// limit ends where an answer begins.
final class GuardedStream extends FilterInputStream {
    private final Service service;
    private final long most;
    private final long silenceNanos;
    private final Thread guard;
    private long seen;
    private volatile long waitingSince;
    private volatile boolean waiting;
    private volatile boolean silent;

    /// @param most how many bytes there may be
    GuardedStream(Service service, InputStream in, long most, Duration silence) {
        super(in);
        this.service = service;
        this.most = most;
        this.silenceNanos = silence.toNanos();
        guard = Thread.ofVirtual().name("guard").start(this::watch);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        waitingSince = System.nanoTime();
        waiting = true;
        int count;
        try {
            count = super.read(bytes, offset, length);
        } finally {
            waiting = false;
        }
        if (silent) {
            throw new IOException("it went silent");
        }
        seen += Math.max(0, count);
        if (seen > most) {
            throw ServiceException.unusable(service, "it has too many bytes");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        guard.interrupt();
        super.close();
    }

    private void watch() {
        try {
            while (!silent) {
                Thread.sleep(Duration.ofNanos(silenceNanos / 4));
                if (waiting && System.nanoTime() - waitingSince > silenceNanos) {
                    silent = true;
                    in.close();
                }
            }
        } catch (InterruptedException | IOException _) {
            // The stream is closed.
        }
    }
}
