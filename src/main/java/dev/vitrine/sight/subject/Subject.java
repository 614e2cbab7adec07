package dev.vitrine.sight.subject;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Region;

/// The main subject and how it stands out.
///
/// @param region the smallest region that holds it
/// @param attention how much each part of the picture matters
/// @param area the share of the picture that it covers, 0 to 1
/// @param touching the share of the picture's border that it covers, 0 to 1
/// @param spread how far the ground's colours lie apart, in CIELAB units
/// @param busy the share of the ground where the colour changes abruptly, 0 to 1
/// @param step how far the colour steps across the subject's outline, in CIELAB units
public record Subject(
        Region region,
        AttentionMap attention,
        double area,
        double touching,
        double spread,
        double busy,
        double step) {}
