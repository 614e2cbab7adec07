package dev.vitrine.workspace.secret;

/// A key for somebody else's service, which is in no text, message or log.
public record VendorSecret(String value) {
    private static final int LONGEST = 2_000;
    private static final int ENDING = 4;

    /// Of a shorter key the ending would give too much away.
    private static final int SHORTEST_WITH_ENDING = 16;

    public VendorSecret {
        if (value.isEmpty()
                || value.length() > LONGEST
                || !value.chars().allMatch(VendorSecret::fits)) {
            throw SecretException.malformed(LONGEST);
        }
    }

    /// Reads what somebody has entered or piped, with the line end behind it.
    ///
    /// @throws SecretException when no key looks like that
    public static VendorSecret parse(String text) {
        return new VendorSecret(text.strip());
    }

    /// Its last characters, to tell it from others; empty where it is too short for that.
    String ending() {
        return value.length() < SHORTEST_WITH_ENDING
                ? ""
                : value.substring(value.length() - ENDING);
    }

    /// What can stand in a header: visible characters of ASCII.
    private static boolean fits(int character) {
        return character > ' ' && character < 0x7f;
    }

    @Override
    public String toString() {
        return "…";
    }
}
