package dev.vitrine.ai.wire;

/// What a vendor lets us in with. Nothing that writes it down writes it out.
///
/// @param secret may be empty: servers of one's own often want none
public record Credential(String secret) {
    public Credential {
        if (!secret.matches("[!-~]*")) {
            throw new IllegalArgumentException(
                    "A key of a vendor is one word of plain ASCII characters");
        }
    }

    /// Whether there is any.
    public boolean isEmpty() {
        return secret.isEmpty();
    }

    @Override
    public String toString() {
        return "Credential[hidden]";
    }
}
