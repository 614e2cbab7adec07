package dev.vitrine.cli.screen;

import dev.vitrine.remote.RemoteEvent;

/// Shows how a session at a service goes on, where one on this machine is shown.
///
/// @param progress that of one photo
public record RemoteProgress(Progress progress) {
    /// Shows one event; called by one thread at a time.
    public void hear(RemoteEvent event) {
        switch (event) {
            case RemoteEvent.Began(String what) -> progress.busy(what, true);
            case RemoteEvent.Ended(String what) -> progress.busy(what, false);
            case RemoteEvent.Happened(var step) -> progress.hear(step);
            case RemoteEvent.NetworkDone(var network, var pictures, var failures) -> {
                pictures.forEach(
                        made ->
                                progress.made(
                                        network, made.placement(), made.size(), made.bytes()));
                failures.forEach(failure -> progress.failed(network, failure));
            }
            case RemoteEvent.Remark(String text) -> progress.remark(text);
        }
    }
}
