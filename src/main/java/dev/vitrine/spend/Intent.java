package dev.vitrine.spend;

/// A call that somebody is about to make.
///
/// @param vendor that is asked
/// @param model that is asked
/// @param requestHash of everything that decides over the answer; equal requests have equal ones
/// @param most what it may cost at most
public record Intent(Purpose purpose, String vendor, String model, String requestHash, Money most) {
    private static final int LONGEST = 200;

    public Intent {
        Words.check("vendor", vendor, LONGEST);
        Words.check("model", model, LONGEST);
        Words.check("request hash", requestHash, LONGEST);
        if (most.micros() < 0 || most.isMoreThan(Money.MOST)) {
            throw new IllegalArgumentException("A call cannot cost " + most);
        }
    }
}
