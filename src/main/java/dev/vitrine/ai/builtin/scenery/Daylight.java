package dev.vitrine.ai.builtin.scenery;

import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;

/// The light over a landscape.
///
/// @param hour the time of day
/// @param zenith the sky above
/// @param middle the sky half way down
/// @param horizon the sky at its edge
/// @param glow the sky around the sun
/// @param sun its light
/// @param shade the light of the sky, in shadows
/// @param sunX where the sun is, as a share of the width
/// @param sunUp how high it is above the horizon, as a share of the height; below 0 when it has set
public record Daylight(
        Hour hour,
        Oklab zenith,
        Oklab middle,
        Oklab horizon,
        Oklab glow,
        Oklab sun,
        Oklab shade,
        double sunX,
        double sunUp) {
    /// The light of an hour; a brand's colours tint it thoroughly, palettes of our own a little.
    public static Daylight of(Hour hour, Scheme scheme, double sunX, double sunUp) {
        Daylight natural =
                switch (hour) {
                    case DAY ->
                            new Daylight(
                                    hour,
                                    Oklab.lch(0.56, 0.115, 250),
                                    Oklab.lch(0.73, 0.085, 240),
                                    Oklab.lch(0.9, 0.03, 225),
                                    Oklab.lch(0.97, 0.03, 95),
                                    Oklab.lch(0.99, 0.02, 90),
                                    Oklab.lch(0.62, 0.06, 250),
                                    sunX,
                                    sunUp);
                    case GOLDEN ->
                            new Daylight(
                                    hour,
                                    Oklab.lch(0.5, 0.075, 258),
                                    Oklab.lch(0.7, 0.075, 40),
                                    Oklab.lch(0.84, 0.12, 68),
                                    Oklab.lch(0.9, 0.13, 75),
                                    Oklab.lch(0.95, 0.1, 75),
                                    Oklab.lch(0.5, 0.06, 285),
                                    sunX,
                                    sunUp);
                    case DUSK ->
                            new Daylight(
                                    hour,
                                    Oklab.lch(0.28, 0.08, 275),
                                    Oklab.lch(0.46, 0.1, 320),
                                    Oklab.lch(0.74, 0.13, 45),
                                    Oklab.lch(0.8, 0.14, 60),
                                    Oklab.lch(0.84, 0.13, 50),
                                    Oklab.lch(0.36, 0.07, 280),
                                    sunX,
                                    sunUp);
                    case NIGHT ->
                            new Daylight(
                                    hour,
                                    Oklab.lch(0.17, 0.055, 270),
                                    Oklab.lch(0.26, 0.07, 262),
                                    Oklab.lch(0.43, 0.07, 240),
                                    Oklab.lch(0.72, 0.05, 230),
                                    Oklab.lch(0.9, 0.02, 240),
                                    Oklab.lch(0.3, 0.06, 262),
                                    sunX,
                                    sunUp);
                    case MIST ->
                            new Daylight(
                                    hour,
                                    Oklab.lch(0.72, 0.04, 235),
                                    Oklab.lch(0.83, 0.028, 220),
                                    Oklab.lch(0.92, 0.02, 110),
                                    Oklab.lch(0.96, 0.035, 90),
                                    Oklab.lch(0.97, 0.03, 85),
                                    Oklab.lch(0.62, 0.035, 235),
                                    sunX,
                                    sunUp);
                };
        return natural.tinted(scheme, scheme.branded() ? 0.78 : 0.16);
    }

    private Daylight tinted(Scheme scheme, double share) {
        return new Daylight(
                hour,
                tint(zenith, scheme.main(), share),
                tint(middle, hour == Hour.DAY ? scheme.main() : scheme.second(), share * 0.85),
                tint(horizon, scheme.accent(), share * (hour == Hour.DAY ? 0.25 : 0.7)),
                tint(glow, scheme.accent(), share * 0.6),
                tint(sun, scheme.accent(), share * 0.3),
                tint(shade, scheme.main(), share),
                sunX,
                sunUp);
    }

    /// The same lightness in the hue of another colour, about as strong as before.
    private static Oklab tint(Oklab colour, Oklab towards, double share) {
        double chroma = Math.max(colour.chroma(), Math.min(0.11, towards.chroma() * 0.75));
        Oklab goal =
                Oklab.lch(colour.lightness(), Math.min(chroma, towards.chroma()), towards.hue());
        return colour.blend(goal, share);
    }

    /// How things far away look: their colours lost in the air.
    public Oklab haze() {
        return horizon.mix(middle, 0.35);
    }
}
