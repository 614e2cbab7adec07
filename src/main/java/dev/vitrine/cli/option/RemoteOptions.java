package dev.vitrine.cli.option;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.remote.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a session runs, as options.
public final class RemoteOptions {
    @Option(
            names = "--remote",
            paramLabel = "URL",
            description =
                    "Have the service at this address do the work (default: VITRINE_URL, if set). The key to"
                            + " it stands in VITRINE_KEY.")
    private @Nullable String url;

    @Option(names = "--local", description = "Do the work here, whatever VITRINE_URL says.")
    private boolean local;

    @Option(
            names = "--allow-http",
            description =
                    "Send the key to another machine without encryption, where others can read it.")
    private boolean clear;

    /// The service that does the work; absent when it is done here.
    ///
    /// @param usual its address if nothing else is said
    /// @param key what opens it
    /// @throws dev.vitrine.problem.VitrineException when there can be no such service
    public @Nullable Service service(@Nullable String usual, @Nullable String key) {
        if (local && url != null) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    "--remote and --local are opposites",
                    "Leave one of them out");
        }
        String address = url == null ? usual : url;
        return local || address == null ? null : Service.of(address, key, clear);
    }
}
