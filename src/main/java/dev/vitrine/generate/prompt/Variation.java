package dev.vitrine.generate.prompt;

/// How one picture of a set differs from the others; each is a name in `prompts.yaml`.
public record Variation(String composition, String angle, String light) {
    @Override
    public String toString() {
        return composition + ", " + angle + ", " + light;
    }
}
