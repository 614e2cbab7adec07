package dev.vitrine.remote;

import dev.vitrine.network.NetworkId;
import dev.vitrine.picture.Size;
import dev.vitrine.session.job.SessionEvent;
import java.util.List;

/// Something that happens while a session runs elsewhere.
public sealed interface RemoteEvent {
    /// Something that takes time has begun, besides the steps of the session.
    record Began(String what) implements RemoteEvent {}

    /// It has ended.
    record Ended(String what) implements RemoteEvent {}

    /// The same as in a session on this machine.
    record Happened(SessionEvent event) implements RemoteEvent {}

    /// All pictures of a network are there, or cannot be.
    ///
    /// @param failures what could not be made, each in a line
    record NetworkDone(NetworkId network, List<Made> pictures, List<String> failures)
            implements RemoteEvent {
        public NetworkDone {
            pictures = List.copyOf(pictures);
            failures = List.copyOf(failures);
        }
    }

    /// Something that somebody who waits should know.
    record Remark(String text) implements RemoteEvent {}

    /// A picture as it lies on the service.
    record Made(String placement, Size size, long bytes) {}
}
