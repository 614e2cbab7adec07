package dev.vitrine.ai.flux;

import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Quoted;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.ai.wire.WireAnswer;
import dev.vitrine.ai.wire.WireRequest;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Usage;
import dev.vitrine.spend.limit.Pause;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Fetches a picture that is ready, at once: it lies at a signed address for ten minutes, and the
/// key is none of that address's business.
final class Download {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final int TRIES = 3;

    /// Four megapixels without any compression are 16 MB.
    private static final long MOST_BYTES = 32L << 20;

    private final Wire wire;
    private final Addresses addresses;
    private final Credential key;
    private final Pause pause;

    Download(Wire wire, Addresses addresses, Credential key, Pause pause) {
        this.wire = wire;
        this.addresses = addresses;
        this.key = key;
        this.pause = pause;
    }

    /// A picture that is not there any more was paid for in vain; one that only could not be
    /// reached is there for whoever asks again.
    Outcome<MadePicture> fetch(Result.Ready ready, Usage usage) {
        URI address = addresses.sample(ready.sample());
        if (address == null) {
            return new Outcome.Spoiled<>(
                    usage,
                    Quoted.of(
                            ready.sample().isEmpty()
                                    ? "Black Forest Labs calls the picture ready, but gives no"
                                            + " address of it"
                                    : "The picture lies where nothing is fetched from: "
                                            + ready.sample(),
                            key));
        }
        String last = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            switch (wire.send(WireRequest.get(address).within(LIMIT).upTo(MOST_BYTES))) {
                case WireAnswer.Answered answer when answer.succeeded() -> {
                    return delivered(answer.body(), ready.seed(), usage);
                }
                case WireAnswer.Answered answer when answer.status() / 100 == 4 -> {
                    return new Outcome.Spoiled<>(
                            usage,
                            "The picture was made, but "
                                    + address.getHost()
                                    + " does not give it out any more (HTTP "
                                    + answer.status()
                                    + ")");
                }
                case WireAnswer.Answered answer -> last = "HTTP " + answer.status();
                case WireAnswer.NotSent(String why) -> last = why;
                case WireAnswer.Lost(String why) -> last = why;
            }
            if (attempt < TRIES && !held()) {
                break;
            }
        }
        return new Outcome.Unknown<>("The picture was made, but could not be fetched: " + last);
    }

    private static Outcome<MadePicture> delivered(byte[] bytes, @Nullable Long seed, Usage usage) {
        return bytes.length == 0
                ? new Outcome.Spoiled<>(usage, "The picture that was delivered is empty")
                : new Outcome.Confirmed<>(new MadePicture(bytes, seed), usage);
    }

    private boolean held() {
        try {
            pause.pause(BETWEEN);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
