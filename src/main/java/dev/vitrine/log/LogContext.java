package dev.vitrine.log;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Whose work the lines of this thread are about, until it is closed.
public final class LogContext implements AutoCloseable {
    private static final String WORKSPACE = "workspace_id";
    private static final String SESSION = "session_id";
    private static final String REQUEST = "request_id";

    private final @Nullable Map<String, String> before;

    private LogContext() {
        before = MDC.getCopyOfContextMap();
    }

    /// Work on a session.
    public static LogContext ofSession(UUID workspace, UUID session) {
        var context = ofWorkspace(workspace);
        MDC.put(SESSION, session.toString());
        return context;
    }

    /// Work for a workspace.
    public static LogContext ofWorkspace(UUID workspace) {
        var context = new LogContext();
        MDC.put(WORKSPACE, workspace.toString());
        return context;
    }

    /// The answer to a request.
    public static LogContext ofRequest(String request) {
        var context = new LogContext();
        MDC.put(REQUEST, request);
        return context;
    }

    /// An executor whose threads work for the same as the thread that asks them.
    public static Executor carrying(Executor executor) {
        return work -> {
            Map<String, String> asked = MDC.getCopyOfContextMap();
            executor.execute(
                    () -> {
                        try (var _ = new LogContext()) {
                            become(asked);
                            work.run();
                        }
                    });
        };
    }

    @Override
    public void close() {
        become(before);
    }

    private static void become(@Nullable Map<String, String> context) {
        if (context == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }
}
