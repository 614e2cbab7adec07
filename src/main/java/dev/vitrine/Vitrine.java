package dev.vitrine;

/// Starts the application, nothing else.
public final class Vitrine {
    private Vitrine() {}

    static void main(String[] arguments) {
        System.out.println("vitrine " + String.join(" ", arguments));
    }
}
