package dev.vitrine.generate.kept;

import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.spend.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A generation as it stands.
///
/// @param keep whether its pictures stay in the library
/// @param likely what was foretold that it costs as a rule
/// @param most what was foretold that it costs at most
public record GenerationView(
        GenerationId id,
        UUID workspace,
        UUID person,
        PictureWish wish,
        boolean keep,
        Money likely,
        Money most,
        Instant createdAt,
        @Nullable Instant cancelledAt,
        List<PictureView> pictures) {
    public GenerationView {
        pictures = List.copyOf(pictures);
    }

    /// Whether pictures are still to come.
    public boolean open() {
        return pictures.stream().anyMatch(picture -> picture.status().open());
    }

    /// `waiting`, `running`, `completed` when at least one picture is there, `failed` or
    /// `cancelled`.
    public String status() {
        if (open()) {
            boolean begun =
                    pictures.stream()
                            .anyMatch(picture -> picture.status() != PictureStatus.PENDING);
            return begun ? "running" : "waiting";
        }
        if (cancelledAt != null) {
            return "cancelled";
        }
        return pictures.stream().anyMatch(picture -> picture.status() == PictureStatus.DONE)
                ? "completed"
                : "failed";
    }

    /// What was paid until now.
    public Money cost() {
        return pictures.stream()
                .map(PictureView::made)
                .filter(Objects::nonNull)
                .map(PictureView.Made::cost)
                .reduce(Money.ZERO, Money::plus);
    }

    /// When the last picture ended; absent while one is open.
    public @Nullable Instant endedAt() {
        return open()
                ? null
                : pictures.stream()
                        .map(PictureView::endedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(createdAt);
    }
}
