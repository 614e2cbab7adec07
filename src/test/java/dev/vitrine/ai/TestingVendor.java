package dev.vitrine.ai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// What stand-ins for vendors have in common: they speak HTTP, remember what they were asked and
/// what they would charge for, and can be told to fail in every way that [Fault] names. One
/// connection takes one request. How a vendor checks a request and answers it is for those who
/// extend this.
public abstract class TestingVendor implements AutoCloseable {
    private static final int MOST_BYTES = 200 << 20;

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> charged = new CopyOnWriteArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final Deque<Said> lines = new ConcurrentLinkedDeque<>();
    private boolean welcoming;
    private volatile Duration pace = Duration.ZERO;

    /// A fault for requests whose line begins so; one that lasts is not used up.
    private record Order(String line, Fault fault, boolean lasts) {}

    /// Waits at a port of its own on this machine.
    protected TestingVendor() throws IOException {
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    /// Does what is asked, as the vendor would, or says why not.
    ///
    /// @param fault of the sorts refusal and answer only; absent to do it right
    protected abstract Said answer(Asked request, @Nullable Fault fault) throws IOException;

    /// Where it is, without a slash at its end.
    public final synchronized URI address() {
        if (!welcoming) { // not before all of it is there
            welcoming = true;
            Thread.ofVirtual().name("stand-in").start(this::welcome);
        }
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /// The next requests fail, each in one of these ways.
    public final void fail(Fault... faults) {
        failAt("", faults);
    }

    /// The next requests whose line begins so, such as `POST /v1/images`, fail.
    public final synchronized void failAt(String line, Fault... faults) {
        Arrays.stream(faults).forEach(fault -> orders.add(new Order(line, fault, false)));
    }

    /// All requests whose line begins so fail from now on; an empty line is for all.
    public final synchronized void failAlwaysAt(String line, Fault fault) {
        orders.add(new Order(line, fault, true));
    }

    /// The next requests get these answers, whatever they ask for.
    public final void sayNext(Said... answers) {
        lines.addAll(List.of(answers));
    }

    /// Nothing fails any more.
    public final synchronized void heal() {
        orders.clear();
    }

    /// Every answer takes so long from now on.
    public final void takes(Duration time) {
        pace = time;
    }

    /// All requests that it has read to their end, in order.
    public final List<Asked> asked() {
        return asked;
    }

    /// How many of them began so, for example `POST /v1/images`.
    public final long asked(String line) {
        return asked.stream().filter(request -> request.line().startsWith(line)).count();
    }

    /// What its bill would name: the models of all calls that were carried out, in order.
    public final List<String> charged() {
        return charged;
    }

    /// Takes no connections from now on, and breaks those that are open.
    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException ignored) {
            return; // nobody is left to hear it
        }
    }

    /// Puts a call on the bill.
    protected final void charge(String model) {
        charged.add(model);
    }

    private synchronized @Nullable Fault due(String line, boolean onlyReset) {
        for (Iterator<Order> all = orders.iterator(); all.hasNext(); ) {
            Order order = all.next();
            if (onlyReset && (!order.line().isEmpty() || order.fault() != Fault.RESET_BEFORE)) {
                return null;
            }
            if (line.startsWith(order.line())) {
                if (!order.lasts()) {
                    all.remove();
                }
                return order.fault();
            }
        }
        return null;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                Thread.ofVirtual().name("stand-in").start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            if (due("", true) != null) {
                in.read(); // before, the caller may take it for no connection, and make another
                reset(socket);
                return;
            }
            String line = line(in);
            String[] words = line.split(" ", 3);
            if (words.length < 3) {
                throw new IOException("No request: " + line);
            }
            Fault fault = due(words[0] + " " + words[1], false);
            if (fault == Fault.RESET_BEFORE) {
                reset(socket);
                return;
            }
            var request = read(words, in);
            asked.add(request);
            if (!pace.isZero()) {
                Thread.sleep(pace);
            }
            respond(socket, in, request, fault);
        } catch (IOException ignored) {
            return; // the caller has gone
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private void respond(Socket socket, InputStream in, Asked request, @Nullable Fault fault)
            throws IOException {
        Said line = lines.poll();
        if (line != null) {
            sendWhole(socket, line);
            return;
        }
        boolean ours = fault != null && fault.sort() == Fault.Sort.WIRE;
        Said done = null;
        if (ours || fault == Fault.BROKEN) {
            done = answer(request, null);
        }
        Said said = done == null || !ours ? answer(request, fault) : done;
        switch (fault) {
            case SLOW -> in.read(); // returns when the caller goes
            case RESET_AFTER -> reset(socket);
            case CUT -> send(socket, said, said.body().length / 2);
            case HTML ->
                    sendWhole(
                            socket,
                            Said.bytes(
                                    "text/html; charset=utf-8",
                                    "<html><body><h1>Welcome</h1></body></html>".getBytes(UTF_8)));
            case WRONG_JSON ->
                    sendWhole(
                            socket,
                            Said.bytes(
                                    "application/json",
                                    Arrays.copyOf(said.body(), said.body().length / 2)));
            case null, default -> sendWhole(socket, said);
        }
    }

    private static void sendWhole(Socket socket, Said said) throws IOException {
        send(socket, said, said.body().length);
    }

    private static void send(Socket socket, Said said, int bytes) throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + said.status() + " Told\r\n");
        said.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        head.append("Content-Type: " + said.type() + "\r\n");
        head.append("Content-Length: " + said.body().length + "\r\nConnection: close\r\n\r\n");
        OutputStream out = socket.getOutputStream();
        out.write(head.toString().getBytes(ISO_8859_1));
        out.write(said.body(), 0, bytes);
        out.flush();
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static Asked read(String[] words, InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("No header: " + line);
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        if (length > MOST_BYTES) {
            throw new IOException("A body of " + length + " bytes");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("The body ended after " + body.length + " bytes");
        }
        return new Asked(words[0], words[1], headers, body);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The head ended after " + line);
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
