package dev.vitrine.ai;

import dev.vitrine.ai.call.Call;
import dev.vitrine.ai.catalogue.ModelCard;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.spend.EntryId;
import dev.vitrine.spend.Intent;
import dev.vitrine.spend.Money;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Reservation;
import dev.vitrine.spend.Spending;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call on its way from model to model.
///
/// @param <T> what comes of it
final class Errand<T> {
    private final Call<T> call;
    private final Wish wish;
    private final Till till;
    private final List<Problem> refused = new ArrayList<>();
    private boolean doubtful;

    Errand(Call<T> call, Wish wish, Till till) {
        this.call = call;
        this.wish = wish;
        this.till = till;
    }

    /// Asks one after the other until one has answered, or nobody knows whether it has.
    Answer<T> run(Route.Plan plan) {
        refused.addAll(plan.objections());
        for (Route.Stop stop : plan.stops()) {
            Answer<T> answer = at(stop);
            if (answer != null) {
                return answer;
            }
        }
        return new Answer.None<>(refused.isEmpty() ? nobody() : refused.getFirst(), doubtful);
    }

    /// @return absent when the next model may be asked
    private @Nullable Answer<T> at(Route.Stop stop) {
        String hash = call.hash(stop.card());
        T known = known(hash);
        if (known != null) {
            return given(known, stop.card(), Money.ZERO, true);
        }
        return stop.card().prices().free() ? forFree(stop, hash) : paid(stop, hash);
    }

    private @Nullable Answer<T> forFree(Route.Stop stop, String hash) {
        return switch (asked(stop, Handle.none())) {
            case Outcome.Confirmed<T>(var value, _) -> {
                till.keep(wish.purpose(), hash, call.kept(value));
                yield given(value, stop.card(), Money.ZERO, false);
            }
            case Outcome.Spoiled<T>(_, var why) -> objected(spoiled(stop, why));
            case Outcome.Refused<T>(var refusal) -> objected(refusal.problem(stop.vendor().name()));
            case Outcome.Unknown<T>(var evidence) -> objected(lost(stop, evidence, false));
        };
    }

    private @Nullable Answer<T> paid(Route.Stop stop, String hash) {
        Spending spending = till.spending();
        Money most = call.estimate(stop.card()).most();
        var intent =
                new Intent(
                        wish.purpose(),
                        stop.card().id().vendor(),
                        stop.card().id().model(),
                        hash,
                        most);
        return switch (spending.reserve(intent)) {
            case Reservation.Granted(var entry) -> reserved(stop, hash, entry, null);
            case Reservation.Resumable(var entry, var handle) ->
                    reserved(stop, hash, entry, handle);
            case Reservation.Doubtful(var entry, var evidence) -> {
                spending.doubt(entry, evidence);
                yield new Answer.None<>(lost(stop, evidence, true), true);
            }
            case Reservation.Settled(var entry) -> lostResult(stop, hash, intent, entry);
            case Reservation.Denied(var problem) -> objected(problem);
        };
    }

    /// It was paid for, and somebody else may be about to keep what came; or that is gone.
    private @Nullable Answer<T> lostResult(
            Route.Stop stop, String hash, Intent intent, EntryId entry) {
        T known = known(hash);
        if (known != null) {
            return given(known, stop.card(), Money.ZERO, true);
        }
        if (!wish.purpose().payTwice()) {
            return new Answer.None<>(
                    lost(
                            stop,
                            "it was answered and paid for, and the answer is not kept any more",
                            true),
                    true);
        }
        return switch (till.spending().reserve(intent, entry)) {
            case Reservation.Granted(var again) -> reserved(stop, hash, again, null);
            case Reservation.Denied(var problem) -> objected(problem);
            case Reservation.Resumable(var other, _) -> taken(stop, other);
            case Reservation.Doubtful(var other, _) -> taken(stop, other);
            case Reservation.Settled(var other) -> taken(stop, other);
        };
    }

    private static <T> Answer<T> taken(Route.Stop stop, EntryId other) {
        return new Answer.None<>(
                lost(stop, "entry " + other + " of the ledger asks for the same", true), true);
    }

    private @Nullable Answer<T> reserved(
            Route.Stop stop, String hash, EntryId entry, @Nullable String handle) {
        Spending spending = till.spending();
        ModelCard card = stop.card();
        return switch (asked(stop, new KeptHandle(spending, entry, handle))) {
            case Outcome.Confirmed<T>(var value, var usage) -> {
                Money cost = card.prices().of(usage);
                till.settle(
                        wish.purpose(),
                        hash,
                        call.kept(value),
                        () -> spending.settle(entry, usage, cost, ""));
                yield given(value, card, cost, false);
            }
            case Outcome.Spoiled<T>(var usage, var why) -> {
                spending.spoil(entry, usage, card.prices().of(usage), why);
                yield charged(spoiled(stop, why));
            }
            case Outcome.Refused<T>(var refusal) -> {
                spending.release(entry, refusal);
                yield objected(refusal.problem(stop.vendor().name()));
            }
            case Outcome.Unknown<T>(var evidence) -> {
                spending.doubt(entry, evidence);
                yield charged(lost(stop, evidence, true));
            }
        };
    }

    /// What an adapter throws all the same tells nothing about what its vendor has done.
    private Outcome<T> asked(Route.Stop stop, Handle handle) {
        return till.pass(
                stop.vendor().name(),
                () -> {
                    try {
                        return call.ask(stop.vendor(), stop.card(), handle);
                    } catch (RuntimeException failure) {
                        return new Outcome.Unknown<>("the call ended with " + failure);
                    }
                });
    }

    private @Nullable T known(String hash) {
        byte[] kept = till.kept(wish.purpose(), hash);
        return kept == null ? null : call.read(kept);
    }

    private Answer<T> given(T value, ModelCard card, Money cost, boolean cached) {
        List<String> remarks = new ArrayList<>(refused.stream().map(Problem::message).toList());
        String remark = call.remark(value);
        if (remark != null) {
            remarks.add(remark);
        }
        return new Answer.Given<>(value, card.id(), cost, cached, remarks);
    }

    private @Nullable Answer<T> objected(Problem problem) {
        refused.add(problem);
        return null;
    }

    /// Somebody else is asked only where paying twice is allowed.
    private @Nullable Answer<T> charged(Problem problem) {
        doubtful = true;
        return wish.purpose().payTwice() ? objected(problem) : new Answer.None<>(problem, true);
    }

    private static Problem spoiled(Route.Stop stop, String why) {
        return new Problem(
                ErrorCode.VENDOR_ANSWER_UNUSABLE,
                "The answer of " + stop.card().id() + " is of no use: " + why,
                "Try again, or choose another model; this call was probably charged",
                true);
    }

    private static Problem lost(Route.Stop stop, String evidence, boolean charged) {
        return new Problem(
                ErrorCode.OUTCOME_UNKNOWN,
                "Nobody knows what became of the call of " + stop.card().id() + ": " + evidence,
                charged
                        ? "It may have been charged and is not made again by itself; look at the vendor's usage, then ask again"
                        : "Try again, or choose another model",
                true);
    }

    private Problem nobody() {
        return Problem.of(
                ErrorCode.NO_MODEL,
                "No model is switched on for " + call.task().label(),
                "Set the key or address of a vendor; ./vitrine doctor says which there are");
    }

    /// A handle that is kept in the ledger.
    private record KeptHandle(Spending spending, EntryId entry, @Nullable String kept)
            implements Handle {
        @Override
        public void keep(String handle) {
            spending.keepHandle(entry, handle);
        }
    }
}
