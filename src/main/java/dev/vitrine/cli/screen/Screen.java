package dev.vitrine.cli.screen;

/// What the place is like where remarks appear.
///
/// @param live whether lines may be rewritten
/// @param colours whether colours may be used
/// @param columns how wide it is
/// @param rows how high it is
public record Screen(boolean live, boolean colours, int columns, int rows) {
    private static final int USUAL_COLUMNS = 100;
    private static final int USUAL_ROWS = 24;

    /// A file, a pipe, or a terminal that does not understand anything but lines.
    public static Screen plain() {
        return new Screen(false, false, USUAL_COLUMNS, USUAL_ROWS);
    }
}
