package dev.vitrine.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LineTests {
    private final LoggingEvent event = new LoggingEvent();

    LineTests() {
        event.setLoggerContext(new LoggerContext());
        event.setLoggerName("dev.vitrine.session.durable.Journal");
        event.setLevel(Level.INFO);
        event.setThreadName("session-1");
        event.setInstant(Instant.parse("2026-11-21T18:00:00.123Z"));
        event.setMDCPropertyMap(Map.of("session_id", "7", "workspace_id", "3"));
    }

    @Test
    void aLineForPeopleSaysWhatItIsAboutAtItsEnd() {
        event.setMessage("Session started");
        assertThat(encoded(false))
                .isEqualTo(
                        "2026-11-21T18:00:00.123Z INFO Journal: Session started {session_id=7, workspace_id=3}\n");
    }

    @Test
    void aLineForProgramsIsOneObjectHoweverManyLinesItHolds() {
        event.setMessage("One\n\"two\"");
        event.setThrowableProxy(new ThrowableProxy(new IllegalStateException("three\nfour")));
        String text = encoded(true);
        assertThat(text.strip().lines()).hasSize(1);
        JsonNode line = JsonMapper.shared().readTree(text);
        assertThat(line.get("time").asString()).isEqualTo("2026-11-21T18:00:00.123Z");
        assertThat(line.get("level").asString()).isEqualTo("INFO");
        assertThat(line.get("message").asString()).isEqualTo("One\n\"two\"");
        assertThat(line.get("session_id").asString()).isEqualTo("7");
        assertThat(line.get("error_type").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.get("stack_trace").asString()).contains("three\nfour", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "with vtr_0aZ-9_x= sent             | with vtr_… sent",
                "signed with whsec_aB+/9=           | signed with whsec_…",
                "key sk-proj-aB3_0123456789abcdef.  | key sk-….",
                "key AIzaSyA-0123456789_x sent      | key AIza… sent",
                "on sk-learn and a task-list        | on sk-learn and a task-list",
                "at postgres://me:pw@host:5432/v    | at postgres://…@host:5432/v",
                "from https://a.b/c.jpg?token=1 now | from https://a.b/c.jpg?… now",
                "nothing: a@b.c, why? x://y         | nothing: a@b.c, why? x://y"
            })
    void secretsAreHidden(String message, String shown) {
        event.setMessage(message);
        assertThat(JsonMapper.shared().readTree(encoded(true)).get("message").asString())
                .isEqualTo(shown);
        assertThat(encoded(false)).contains(": " + shown + " {");
    }

    private String encoded(boolean json) {
        return new String(new Line(json).encode(event), StandardCharsets.UTF_8);
    }
}
