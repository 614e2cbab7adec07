package dev.vitrine.render.finish;

import java.util.List;

/// A picture as it was wanted.
///
/// @param bytes of the file; handed over, not copied
/// @param transparent whether it has an alpha channel
/// @param scale pixels per pixel of the source; above 1 it was enlarged
/// @param notes what was done to it that somebody should know, each in one sentence
public record Finished(byte[] bytes, boolean transparent, double scale, List<String> notes) {
    public Finished {
        notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        return "Finished[" + bytes.length + " bytes, " + notes + "]";
    }
}
