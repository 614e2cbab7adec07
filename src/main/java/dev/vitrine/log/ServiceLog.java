package dev.vitrine.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/// The front door of the room: the log of the service, on standard error.
public final class ServiceLog {
    private static final String OURS = "dev.vitrine";

    private ServiceLog() {}

    /// What the lines look like, and how much they tell.
    public enum Form {
        /// For somebody who sits in front of it: only what needs them.
        QUIET_TEXT,
        /// For somebody who follows what happens.
        TEXT,
        /// For programs: a JSON object a line.
        JSON
    }

    /// Begins to log, for the whole process.
    public static void begin(Form form) {
        // Spring would read the settings anew and forget these.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            root.detachAndStopAllAppenders();
            root.addAppender(appender(context, form == Form.JSON));
            context.getLogger(OURS).setLevel(form == Form.QUIET_TEXT ? Level.WARN : Level.INFO);
            // It tells of every connection that breaks, with a trace; we tell once that it is away.
            context.getLogger("redis.clients.jedis").setLevel(Level.ERROR);
        }
    }

    private static ConsoleAppender<ILoggingEvent> appender(LoggerContext context, boolean json) {
        var line = new Line(json);
        line.setContext(context);
        line.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("standard error");
        appender.setTarget("System.err");
        appender.setEncoder(line);
        appender.start();
        return appender;
    }
}
