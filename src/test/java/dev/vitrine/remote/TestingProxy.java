package dev.vitrine.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A wire to a service that can be cut: as soon as a word comes back over it, before that word
/// arrives.
final class TestingProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final URI target;
    private final String word;
    private final AtomicInteger cutsLeft;

    /// @param word at which it is cut
    /// @param cuts how often
    TestingProxy(URI target, String word, int cuts) throws IOException {
        this.target = target;
        this.word = word;
        cutsLeft = new AtomicInteger(cuts);
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://localhost:" + listening.getLocalPort();
    }

    int cutsLeft() {
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
                var service = new Socket(target.getHost(), target.getPort());
                Thread.ofVirtual().start(() -> carry(caller, service, false));
                Thread.ofVirtual().start(() -> carry(service, caller, true));
            }
        } catch (IOException _) {
            // The wire is taken away.
        }
    }

    private void carry(Socket from, Socket to, boolean back) {
        var seen = new StringBuilder();
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                seen.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
                boolean cut = back && seen.indexOf(word) >= 0;
                if (cut && cutsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
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
