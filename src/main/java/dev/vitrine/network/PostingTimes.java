package dev.vitrine.network;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/// When a post is likely to be seen, in the local time of its audience: a starting point, to be
/// replaced by the account's own results.
///
/// @param days the better days, in the order of the week
/// @param times the better times, in the order of the day
/// @param peak the best stretch in words, for example "Tuesday-Thursday, 11 AM - 1 PM"
/// @param source where this comes from
public record PostingTimes(
        List<DayOfWeek> days, List<LocalTime> times, String peak, String source) {
    public PostingTimes {
        days = List.copyOf(days);
        times = List.copyOf(times);
    }
}
