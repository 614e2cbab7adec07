package dev.vitrine.spend.report;

import dev.vitrine.spend.Money;

/// What calls of one kind have cost together. Those that were refused are not among them.
///
/// @param name what they have in common, such as a vendor
/// @param calls how many there were
/// @param spent what is known to be charged
/// @param maybe what may be charged on top: calls under way, and calls of which nobody knows
public record Sum(String name, long calls, Money spent, Money maybe) {}
