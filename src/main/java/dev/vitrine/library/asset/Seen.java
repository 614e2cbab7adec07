package dev.vitrine.library.asset;

import dev.vitrine.picture.Focus;
import dev.vitrine.sight.SightReport;
import dev.vitrine.sight.Swatch;
import java.util.List;

/// What was seen in a picture.
///
/// @param palette the colours that cover most of it, largest share first
/// @param focus what should stay in the frame
/// @param likeness 256 bits as 64 hexadecimal digits, as [SightReport] explains them
public record Seen(List<Swatch> palette, Focus focus, String likeness) {
    public Seen {
        palette = List.copyOf(palette);
    }

    /// What of a report is kept.
    public static Seen of(SightReport report) {
        return new Seen(report.palette(), report.focus(), report.likeness());
    }
}
