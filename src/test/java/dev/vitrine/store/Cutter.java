package dev.vitrine.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/// A line to a store that is cut after so many bytes in one direction.
public final class Cutter implements AutoCloseable {
    private final ServerSocket listening;
    private final URI target;
    private final boolean up;
    private final int after;
    private final AtomicInteger cutsLeft;

    /// Cuts so often, and then no more.
    ///
    /// @param up whether what is sent counts, or what comes back
    public Cutter(URI target, boolean up, int after, int cuts) throws IOException {
        this.target = target;
        this.up = up;
        this.after = after;
        cutsLeft = new AtomicInteger(cuts);
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    public int cutsLeft() {
        return cutsLeft.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = listening.accept();
                var store = new Socket(target.getHost(), target.getPort());
                Thread.ofVirtual().start(() -> carry(caller, store, up));
                Thread.ofVirtual().start(() -> carry(store, caller, !up));
            }
        } catch (IOException _) {
            // The line is taken away.
        }
    }

    private void carry(Socket from, Socket to, boolean counts) {
        byte[] bytes = new byte[8192];
        int seen = 0;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                seen += count;
                if (counts
                        && seen > after
                        && cutsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return;
                }
                out.write(bytes, 0, count);
                out.flush();
            }
        } catch (IOException _) {
            // One end has hung up, and so does the other.
        }
    }
}
