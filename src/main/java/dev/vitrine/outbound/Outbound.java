package dev.vitrine.outbound;

import dev.vitrine.outbound.Calls.Call;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/// The front door of the room: asks addresses that strangers name. Safe for use from any thread;
/// the calling thread waits.
///
/// Only http and https, no passwords in URLs, and with [Reach#PUBLIC] no place and no port where
/// only those inside can go. Messages name host and path, never a query.
public final class Outbound implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;
    private static final int BEGINNING = 64 << 10;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private static final Pattern HEADER_NAME = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\t -~]*");

    /// They say where the request goes and where it ends.
    private static final Set<String> OUR_HEADERS =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "user-agent");

    private final OutboundSettings settings;
    private final Calls calls;
    private final ScheduledExecutorService clock;

    /// For tests: with names and a choice of addresses of their own.
    Outbound(OutboundSettings settings, DnsResolver lookup, Predicate<InetAddress> allowed) {
        this.settings = settings;
        calls = new Calls(settings, lookup, allowed);
        var executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("outbound-clock").factory());
        executor.setRemoveOnCancelPolicy(true);
        clock = executor;
    }

    /// Asks through the system's names.
    public static Outbound create(OutboundSettings settings) {
        return new Outbound(settings, SystemDefaultDnsResolver.INSTANCE, settings.reach()::allows);
    }

    /// Fetches a file. It is there when it is complete, over one that was there, or not at all.
    ///
    /// At most five redirects are followed, each checked like the first URL. What is compressed for
    /// the journey is neither asked for nor unpacked.
    ///
    /// @throws RefusedUrlException when the URL, or one that it redirects to, is not asked
    /// @throws UnreachableUrlException when there is no complete answer with status 200 in time
    /// @throws OversizedFileException when the file has more bytes than `maxBytes`
    /// @throws dev.vitrine.file.UnwrittenException when it cannot be written
    public Fetched fetch(String url, Path destination, long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be positive: " + maxBytes);
        }
        var deadline = new Deadline(settings.fetchLimit(), clock);
        WebAddress address = WebAddress.parse(url);
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            try (Call call = get(address, deadline)) {
                if (!REDIRECTS.contains(call.status())) {
                    return new Download(call, address, deadline).to(destination, maxBytes);
                }
                String location = call.header(HttpHeaders.LOCATION);
                if (location == null) {
                    break;
                }
                address = address.follow(location);
            }
        }
        throw UnreachableUrlException.ofRedirects(address.shown());
    }

    /// Calls an address with a body. Follows no redirects and tries once.
    ///
    /// @param headers what is sent along, `Content-Type` included
    /// @throws RefusedUrlException when the URL is not asked
    /// @throws IllegalArgumentException when a header is malformed or not the caller's to choose
    public Answer post(String url, Map<String, String> headers, byte[] body) {
        var deadline = new Deadline(settings.postLimit(), clock);
        WebAddress address = WebAddress.parse(url);
        var request = new HttpPost(address.uri());
        headers.forEach((name, value) -> request.setHeader(checkedName(name, value), value));
        request.setEntity(new ByteArrayEntity(body, null));
        try (Call call = calls.open(request, address, deadline)) {
            return new Answer.Received(call.status(), beginning(call));
        } catch (IOException failure) {
            Answer.Trouble trouble = UnreachableUrlException.trouble(failure, deadline.hasPassed());
            return new Answer.Missing(
                    trouble,
                    UnreachableUrlException.ofNetwork(address.host(), trouble, failure)
                            .problem()
                            .message());
        }
    }

    /// Looks at a URL without asking it. Where the name of its host leads is looked at each time
    /// that it is asked.
    ///
    /// @throws RefusedUrlException when it would never be asked
    public void check(String url) {
        calls.check(WebAddress.parse(url));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private Call get(WebAddress address, Deadline deadline) {
        var request = new HttpGet(address.uri());
        request.setHeader(HttpHeaders.ACCEPT, "*/*");
        try {
            return calls.open(request, address, deadline);
        } catch (IOException failure) {
            throw UnreachableUrlException.ofNetwork(
                    address.shown(),
                    UnreachableUrlException.trouble(failure, deadline.hasPassed()),
                    failure);
        }
    }

    /// The status counts; a body that breaks off is no reason to call again.
    private static String beginning(Call call) {
        var beginning = new byte[BEGINNING];
        int length = 0;
        try {
            // Not closed here: that would read on to the end of the answer.
            InputStream body = call.body();
            int read = body.read(beginning);
            while (read >= 0 && length + read < BEGINNING) {
                length += read;
                read = body.read(beginning, length, BEGINNING - length);
            }
            if (read < 0) {
                call.completed();
            } else {
                length += read;
            }
        } catch (IOException _) {
            // What came before is what there is.
        }
        return new String(beginning, 0, length, StandardCharsets.UTF_8);
    }

    private static String checkedName(String name, String value) {
        if (!HEADER_NAME.matcher(name).matches()
                || !HEADER_VALUE.matcher(value).matches()
                || OUR_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("This header cannot be sent: " + name);
        }
        return name;
    }
}
