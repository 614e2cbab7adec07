package dev.vitrine.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One line of the log: for people, or as a JSON object for programs.
final class Line extends EncoderBase<ILoggingEvent> {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final boolean json;

    Line(boolean json) {
        this.json = json;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = json ? MAPPER.writeValueAsString(fields(event)) : text(event);
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte @Nullable [] headerBytes() {
        return null;
    }

    @Override
    public byte @Nullable [] footerBytes() {
        return null;
    }

    private static Map<String, String> fields(ILoggingEvent event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("time", time(event));
        fields.put("level", event.getLevel().toString());
        fields.put("logger", event.getLoggerName());
        fields.put("thread", event.getThreadName());
        fields.put("message", Secrets.hiddenIn(event.getFormattedMessage()));
        fields.putAll(new TreeMap<>(event.getMDCPropertyMap()));
        IThrowableProxy failure = event.getThrowableProxy();
        if (failure != null) {
            fields.put("error_type", failure.getClassName());
            fields.put("stack_trace", Secrets.hiddenIn(ThrowableProxyUtil.asString(failure)));
        }
        return fields;
    }

    private static String text(ILoggingEvent event) {
        var line = new StringBuilder(time(event));
        line.append(' ').append(event.getLevel());
        String logger = event.getLoggerName();
        line.append(' ').append(logger.substring(logger.lastIndexOf('.') + 1)).append(": ");
        line.append(Secrets.hiddenIn(event.getFormattedMessage()));
        if (!event.getMDCPropertyMap().isEmpty()) {
            line.append(' ').append(new TreeMap<>(event.getMDCPropertyMap()));
        }
        IThrowableProxy failure = event.getThrowableProxy();
        if (failure != null) {
            line.append('\n').append(Secrets.hiddenIn(ThrowableProxyUtil.asString(failure)));
        }
        return line.toString().stripTrailing();
    }

    private static String time(ILoggingEvent event) {
        return Instant.ofEpochMilli(event.getTimeStamp()).toString();
    }
}
