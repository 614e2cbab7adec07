package dev.vitrine.cli.screen;

/// Ctrl-C, and whatever else ends the process early: sessions take back what they have not
/// finished.
public final class StopSignal implements AutoCloseable {
    private final Thread hook;

    private StopSignal(Thread hook) {
        this.hook = hook;
    }

    /// Forwards the signal until this is closed.
    ///
    /// @param lastWord what is said at once
    public static StopSignal forwardedTo(Runnable stop, String lastWord, Terminal terminal) {
        var hook =
                new Thread(
                        () -> {
                            terminal.lastWord(lastWord);
                            stop.run();
                        },
                        "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return new StopSignal(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The signal has come, and the hook is at work.
        }
    }
}
