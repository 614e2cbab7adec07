package dev.vitrine.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Makes one request at a time on a connection of its own: no redirects, cookies, passwords,
/// proxies, compression, second tries or kept connections.
final class Calls {
    private static final Http1Config LIMITS =
            Http1Config.custom().setMaxLineLength(8192).setMaxHeaderCount(100).build();

    private final OutboundSettings settings;
    private final DnsResolver lookup;
    private final Predicate<InetAddress> allowed;
    private final Lookup<TlsSocketStrategy> encryption;

    Calls(OutboundSettings settings, DnsResolver lookup, Predicate<InetAddress> allowed) {
        this.settings = settings;
        this.lookup = lookup;
        this.allowed = allowed;
        TlsSocketStrategy tls = DefaultClientTlsStrategy.createDefault();
        encryption = scheme -> scheme.equals("https") ? tls : null;
    }

    /// Sends a request and reads the head of its answer.
    ///
    /// @throws RefusedUrlException when the address is not asked
    Call open(HttpUriRequestBase request, WebAddress address, Deadline deadline)
            throws IOException {
        check(address);
        request.setAuthority(authority(address));
        request.setHeader(HttpHeaders.CONNECTION, "close");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        CloseableHttpClient client = client(new CheckedNames(lookup, allowed, deadline));
        ScheduledFuture<?> alarm = deadline.whenPassed(request::cancel);
        try {
            var target = new HttpHost(address.scheme(), address.host(), address.port());
            return new Call(
                    client, alarm, client.executeOpen(target, request, HttpClientContext.create()));
        } catch (IOException | RuntimeException failure) {
            alarm.cancel(false);
            client.close(CloseMode.IMMEDIATE);
            // What the client says when its connection is taken away depends on the moment.
            if (failure instanceof IllegalStateException && deadline.hasPassed()) {
                throw new IOException(failure);
            }
            throw failure;
        }
    }

    /// @throws RefusedUrlException when it can be said before the name is looked up
    void check(WebAddress address) {
        if (!settings.reach().allows(address.port())) {
            throw RefusedUrlException.ofPort(address.host(), address.port());
        }
        String host = address.host();
        boolean asked =
                WebAddress.isLiteral(host)
                        ? allowed.test(InetAddress.ofLiteral(host))
                        : settings.reach().allows(host);
        if (!asked) {
            throw RefusedUrlException.ofPlace(host);
        }
    }

    private static URIAuthority authority(WebAddress address) {
        boolean usual = address.port() == (address.scheme().equals("https") ? 443 : 80);
        return new URIAuthority(address.host(), usual ? -1 : address.port());
    }

    private CloseableHttpClient client(CheckedNames names) {
        Timeout connect = Timeout.of(settings.connectLimit());
        Timeout silence = Timeout.of(settings.silenceLimit());
        // A socket without a word about proxies would ask the system's properties for one.
        var connections =
                new BasicHttpClientConnectionManager(
                        new DefaultHttpClientConnectionOperator(
                                _ -> new Socket(Proxy.NO_PROXY), null, names, encryption),
                        ManagedHttpClientConnectionFactory.builder()
                                .http1Config(LIMITS)
                                .responseParserFactory(new DefaultHttpResponseParserFactory(LIMITS))
                                .build());
        connections.setConnectionConfig(
                ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(silence)
                        .build());
        connections.setTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build());
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(silence)
                                .setProtocolUpgradeEnabled(false)
                                .build())
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableAutomaticRetries()
                .setConnectionReuseStrategy((_, _, _) -> false)
                .build();
    }

    /// One request and its answer. Closing it does not wait for the rest of the answer.
    static final class Call implements AutoCloseable {
        private final CloseableHttpClient client;
        private final ScheduledFuture<?> alarm;
        private final ClassicHttpResponse response;
        private boolean complete;

        private Call(
                CloseableHttpClient client,
                ScheduledFuture<?> alarm,
                ClassicHttpResponse response) {
            this.client = client;
            this.alarm = alarm;
            this.response = response;
        }

        int status() {
            return response.getCode();
        }

        @Nullable String header(String name) {
            Header header = response.getFirstHeader(name);
            return header == null ? null : header.getValue();
        }

        /// How long the body says it is, or -1.
        long length() {
            HttpEntity entity = response.getEntity();
            return entity == null ? 0 : entity.getContentLength();
        }

        InputStream body() throws IOException {
            HttpEntity entity = response.getEntity();
            return entity == null ? InputStream.nullInputStream() : entity.getContent();
        }

        /// Says that all of the body was read: the connection is then closed in good form.
        void completed() {
            complete = true;
        }

        @Override
        public void close() {
            alarm.cancel(false);
            client.close(complete ? CloseMode.GRACEFUL : CloseMode.IMMEDIATE);
        }
    }
}
