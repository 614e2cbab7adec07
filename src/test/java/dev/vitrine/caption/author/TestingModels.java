package dev.vitrine.caption.author;

import dev.vitrine.ai.Models;
import dev.vitrine.ai.Till;
import dev.vitrine.ai.Wish;
import dev.vitrine.ai.catalogue.Catalogue;
import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.Question;
import dev.vitrine.ai.port.Reply;
import dev.vitrine.ai.vendor.Vendor;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Purpose;
import dev.vitrine.spend.Spending;
import dev.vitrine.spend.Usage;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A model that costs nothing and says what it was told to say.
final class TestingModels {
    private static final String VENDOR = "compatible";

    final List<Question> asked = new ArrayList<>();
    private final Deque<Outcome<Reply>> replies = new ArrayDeque<>();

    TestingModels says(String json) {
        replies.add(new Outcome.Confirmed<>(new Reply(json), Usage.NONE));
        return this;
    }

    Models models() {
        var vendor = new Vendor(VENDOR, null, (_, question) -> reply(question), null, null);
        return Models.create(
                Catalogue.load(),
                _ -> Map.of(VENDOR, vendor),
                (_, _) -> List.of(new ModelId(VENDOR, "language")),
                _ -> {
                    throw new IllegalStateException("No picture is made here");
                },
                new FreeTill());
    }

    private Outcome<Reply> reply(Question question) {
        asked.add(question);
        return replies.isEmpty()
                ? new Outcome.Unknown<>("nobody has told it what to say")
                : replies.removeFirst();
    }

    static Wish wish() {
        return Wish.of(
                new Purpose(new UUID(1, 1), new UUID(2, 2), "session", null, "writing", false));
    }

    /// Nothing is kept.
    private static final class FreeTill implements Till {
        @Override
        public InstantSource clock() {
            return InstantSource.system();
        }

        @Override
        public Spending spending() {
            throw new IllegalStateException("Nothing costs anything");
        }

        @Override
        public byte @Nullable [] kept(Purpose purpose, String request) {
            return null;
        }

        @Override
        public void keep(Purpose purpose, String request, byte[] result) {}

        @Override
        public void settle(Purpose purpose, String request, byte[] result, Runnable settlement) {
            throw new IllegalStateException("Nothing costs anything");
        }

        @Override
        public <T> Outcome<T> pass(String vendor, Supplier<Outcome<T>> call) {
            return call.get();
        }
    }
}
