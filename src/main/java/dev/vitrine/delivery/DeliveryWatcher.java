package dev.vitrine.delivery;

/// Hears what this process delivers, on any thread.
public interface DeliveryWatcher {
    /// What became of a request.
    enum Outcome {
        /// It was made before.
        CACHED,
        /// It had to be made.
        MADE,
        /// The receiver has it.
        UNCHANGED,
        /// It is delivered from somewhere else.
        REDIRECTED,
        /// It was not delivered.
        REFUSED
    }

    /// A request was answered.
    void delivered(Outcome outcome);

    /// A picture was made.
    ///
    /// @param seconds without the time in line
    void made(double seconds);
}
