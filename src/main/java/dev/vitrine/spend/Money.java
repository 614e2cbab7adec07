package dev.vitrine.spend;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An amount of US dollars; below zero only as a difference.
///
/// @param micros millionths of a dollar
public record Money(long micros) implements Comparable<Money> {
    /// Nothing.
    public static final Money ZERO = new Money(0);

    /// The most that any single amount is taken for: a million dollars. Whatever multiplies to more
    /// is a mistake, and must not become one of arithmetic.
    public static final Money MOST = new Money(1_000_000_000_000L);

    private static final int DIGITS = 6;
    private static final int CENTS = 2;
    private static final long MICROS_OF_A_CENT = 10_000;
    private static final BigInteger BOUND = BigInteger.valueOf(MOST.micros);

    /// So many dollars; parts of a millionth are rounded up.
    ///
    /// @throws IllegalArgumentException when it is more than the most, either way
    public static Money ofDollars(BigDecimal dollars) {
        if (dollars.abs().compareTo(new BigDecimal(BOUND, DIGITS)) > 0) {
            throw new IllegalArgumentException("An amount cannot be $" + dollars);
        }
        return new Money(
                dollars.setScale(DIGITS, RoundingMode.CEILING).unscaledValue().longValueExact());
    }

    /// So many cents.
    public static Money ofCents(long cents) {
        return new Money(Math.multiplyExact(cents, MICROS_OF_A_CENT));
    }

    /// Both together.
    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros));
    }

    /// The difference.
    public Money minus(Money other) {
        return new Money(Math.subtractExact(micros, other.micros));
    }

    /// The price of so many, when this is the price of one.
    public Money times(long units) {
        return times(units, 1);
    }

    /// The price of so many, when this is the price of so many others, such as a million tokens. It
    /// is rounded up, and bounded by the most.
    public Money times(long units, long per) {
        BigInteger exact = BigInteger.valueOf(micros).multiply(BigInteger.valueOf(units));
        BigInteger[] parts = exact.divideAndRemainder(BigInteger.valueOf(per));
        BigInteger whole = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        return new Money(whole.min(BOUND).max(BOUND.negate()).longValueExact());
    }

    /// Whichever is more.
    public Money max(Money other) {
        return isMoreThan(other) ? this : other;
    }

    /// Whether it is more.
    public boolean isMoreThan(Money other) {
        return micros > other.micros;
    }

    /// Itself, unless it is below nothing or above the most: what strangers claim.
    public Money bounded() {
        return new Money(Math.clamp(micros, 0, MOST.micros));
    }

    /// In dollars, with cents at least and nothing rounded away.
    public BigDecimal dollars() {
        BigDecimal plain = BigDecimal.valueOf(micros, DIGITS).stripTrailingZeros();
        return plain.setScale(Math.max(CENTS, plain.scale()));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    /// For people, such as `$0.0421`.
    @Override
    public String toString() {
        return (micros < 0 ? "-$" : "$") + dollars().abs().toPlainString();
    }
}
