package dev.vitrine.sight.subject;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Region;

/// The main subject and how it stands out.
///
/// @param region the smallest region that holds it
/// @param attention how much each part of the picture matters
/// @param area the share of the picture that it covers, 0 to 1
/// @param touching the share of the picture's border that it covers, 0 to 1
/// @param unrest how uneven the ground is: the spread of its colours in CIELAB units
/// @param separation the distance of subject and ground in CIELAB units
public record Subject(
        Region region,
        AttentionMap attention,
        double area,
        double touching,
        double unrest,
        double separation) {}
