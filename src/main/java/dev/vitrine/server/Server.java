package dev.vitrine.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The front door of the room: the running service.
public final class Server implements AutoCloseable {
    private static final String REPORTER =
            "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    private final ConfigurableApplicationContext context;
    private final URI address;

    private Server(ConfigurableApplicationContext context, URI address) {
        this.context = context;
        this.address = address;
    }

    /// Starts to listen.
    ///
    /// @throws CannotListenException when the port or the address cannot be had
    public static Server start(ServerSettings settings, Rooms rooms) {
        var application =
                new SpringApplication(ServerConfiguration.class, OperationsConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(
                context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(ServerSettings.class, () -> settings);
                    beans.registerBean(Rooms.class, () -> rooms);
                });
        quieten();
        try {
            ConfigurableApplicationContext context = application.run();
            var listening = ((ServletWebServerApplicationContext) context).getWebServer();
            int port = listening == null ? settings.port() : listening.getPort();
            String host = settings.bind().getHostAddress();
            String named = settings.bind().isLoopbackAddress() ? "localhost" : host;
            return new Server(context, URI.create("http://" + bracketed(named) + ":" + port));
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
                    throw new CannotListenException(settings.port(), failure);
                }
                if (cause instanceof BindException) {
                    throw new CannotListenException(settings.bind(), settings.port(), failure);
                }
            }
            throw failure;
        }
    }

    /// Where it listens.
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        context.close();
    }

    /// Spring would log a page about a taken port, which is told in a line.
    private static void quieten() {
        if (LoggerFactory.getLogger(REPORTER) instanceof Logger logger) {
            logger.setLevel(Level.OFF);
        }
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static Map<String, Object> properties(ServerSettings settings) {
        return Map.ofEntries(
                Map.entry("server.address", settings.bind().getHostAddress()),
                Map.entry("server.port", settings.port()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.error.whitelabel.enabled", false),
                Map.entry("server.tomcat.connection-timeout", "20s"),
                Map.entry("server.tomcat.max-swallow-size", "1MB"),
                Map.entry("server.tomcat.max-connections", 2000),
                Map.entry("server.tomcat.use-relative-redirects", true),
                // Whoever sends or reads slowly holds up nobody else.
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.mvc.async.request-timeout", "-1"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "20s"),
                Map.entry("spring.main.lazy-initialization", false),
                Map.entry("spring.jackson.property-naming-strategy", "SNAKE_CASE"),
                Map.entry("spring.mvc.problemdetails.enabled", false),
                Map.entry("spring.servlet.multipart.location", settings.uploads().toString()),
                Map.entry("spring.servlet.multipart.file-size-threshold", "0B"),
                Map.entry("spring.servlet.multipart.max-file-size", "50MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "61MB"),
                Map.entry("springdoc.api-docs.path", "/api/v1/openapi"),
                Map.entry("springdoc.api-docs.version", "openapi_3_1"),
                Map.entry("springdoc.default-produces-media-type", "application/json"),
                Map.entry("springdoc.swagger-ui.path", "/docs"),
                Map.entry("springdoc.swagger-ui.use-root-path", true),
                Map.entry("springdoc.swagger-ui.layout", "BaseLayout"),
                Map.entry("springdoc.swagger-ui.try-it-out-enabled", true),
                Map.entry("logging.level.root", "WARN"));
    }

    /// The port is taken, or the address is of another machine.
    public static final class CannotListenException extends VitrineException {
        CannotListenException(int port, Throwable cause) {
            super(
                    Problem.of(
                            ErrorCode.INVALID_REQUEST,
                            "Port " + port + " is in use",
                            "Choose another with --port, or end the program that uses it"),
                    cause);
        }

        CannotListenException(InetAddress bind, int port, Throwable cause) {
            super(
                    Problem.of(
                            ErrorCode.INVALID_REQUEST,
                            "Nobody can listen on " + bind.getHostAddress() + ", port " + port,
                            "Use 127.0.0.1 or 0.0.0.0 with --bind, and a port above 1023"),
                    cause);
        }
    }
}
