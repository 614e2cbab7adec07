package dev.vitrine.sight.subject;

import dev.vitrine.picture.Focus;

/// The main subject and how it stands out.
///
/// @param focus where it is, and what else should stay in a frame
/// @param area the share of the picture that it covers, 0 to 1
/// @param touching the share of the picture's border that it covers, 0 to 1
/// @param spread how far the ground's colours lie apart, in CIELAB units
/// @param busy the share of the ground where the colour changes abruptly, 0 to 1
/// @param step how far the colour steps across the subject's outline, in CIELAB units
public record Subject(
        Focus focus, double area, double touching, double spread, double busy, double step) {}
