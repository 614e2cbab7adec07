package dev.vitrine;

import dev.vitrine.cli.Commands;

/// Starts the application, nothing else.
public final class Vitrine {
    private Vitrine() {}

    static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
