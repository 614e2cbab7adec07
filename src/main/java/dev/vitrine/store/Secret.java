package dev.vitrine.store;

/// What nobody but a store may read: it is in no text, message or log.
public record Secret(String value) {
    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A secret cannot be empty");
        }
    }

    @Override
    public String toString() {
        return "…";
    }
}
