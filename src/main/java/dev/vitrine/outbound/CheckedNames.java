package dev.vitrine.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/// Looks up the addresses that connections are then made to, and lets through only those allowed.
/// Since nothing is looked up a second time, a name cannot lead elsewhere after the check.
///
/// The system's look-up cannot be stopped: when time is over it is left behind on its own thread.
final class CheckedNames implements DnsResolver {
    private final DnsResolver lookup;
    private final Predicate<InetAddress> allowed;
    private final Deadline deadline;

    CheckedNames(DnsResolver lookup, Predicate<InetAddress> allowed, Deadline deadline) {
        this.lookup = lookup;
        this.allowed = allowed;
        this.deadline = deadline;
    }

    /// @throws RefusedUrlException when no address is allowed
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found =
                WebAddress.isLiteral(host)
                        ? new InetAddress[] {InetAddress.ofLiteral(host)}
                        : lookUp(host);
        if (found.length == 0) {
            throw new UnknownHostException(host);
        }
        InetAddress[] checked = Arrays.stream(found).filter(allowed).toArray(InetAddress[]::new);
        if (checked.length == 0) {
            throw RefusedUrlException.ofPlace(host);
        }
        return checked;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        var work = new FutureTask<>(() -> lookup.resolve(host));
        Thread.ofPlatform().daemon().name("outbound-names").start(work);
        try {
            return deadline.await(work);
        } catch (ExecutionException | TimeoutException _) {
            throw new UnknownHostException(host);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }
}
