package dev.vitrine.ai.builtin;

/// How much there is to see, and how long it takes.
public enum Detail {
    LOW(0.5),
    MEDIUM(1),
    HIGH(1.6);

    private final double amount;

    Detail(double amount) {
        this.amount = amount;
    }

    double amount() {
        return amount;
    }
}
