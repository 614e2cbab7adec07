package dev.vitrine.ai.wire;

import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Calls of a vendor that answers in JSON, each made once, and what became of them as outcomes in
/// which nothing gives a key away.
public final class JsonCalls {
    /// More than anybody is shown of it.
    private static final int LONGEST = 2000;

    private final String vendor;
    private final Wire wire;
    private final Credential credential;
    private final Judge judge;

    /// How a vendor says no.
    public interface Judge {
        /// Why nothing happened; absent when the answer does not prove that.
        @Nullable Refusal refusal(Complaint complaint);

        /// What it says in its own words; empty when it says nothing.
        String words(Complaint complaint);
    }

    /// Asks over a wire.
    ///
    /// @param vendor as people call it
    /// @param credential that is never to be quoted
    public JsonCalls(String vendor, Wire wire, Credential credential, Judge judge) {
        this.vendor = vendor;
        this.wire = wire;
        this.credential = credential;
        this.judge = judge;
    }

    /// Asks once.
    ///
    /// @param read what to make of the JSON of a success
    public <T> Outcome<T> ask(WireRequest request, Function<JsonNode, Outcome<T>> read) {
        return covered(
                switch (wire.send(request)) {
                    case WireAnswer.NotSent notSent ->
                            new Outcome.Refused<>(
                                    Refusal.of(Refusal.Kind.UNREACHABLE, notSent.why()));
                    case WireAnswer.Lost lost -> new Outcome.Unknown<>(lost.why());
                    case WireAnswer.Answered answer when answer.succeeded() ->
                            understood(answer, read);
                    case WireAnswer.Answered answer -> complained(Complaint.of(answer));
                });
    }

    /// Something has answered, perhaps only something on the way to the vendor; what it was paid
    /// for cannot be told from it.
    private <T> Outcome<T> understood(
            WireAnswer.Answered answer, Function<JsonNode, Outcome<T>> read) {
        JsonNode json = Json.read(answer.body());
        if (!json.isContainer()) {
            String type = answer.header("Content-Type");
            return new Outcome.Unknown<>(
                    vendor
                            + " has answered with "
                            + answer.status()
                            + " and no readable JSON"
                            + (type == null ? "" : ", but " + type));
        }
        return read.apply(json);
    }

    private <T> Outcome<T> complained(Complaint complaint) {
        Refusal refusal = judge.refusal(complaint);
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        if (complaint.status() / 100 == 3) {
            return new Outcome.Refused<>(
                    Refusal.of(
                            Refusal.Kind.INVALID,
                            "The address of "
                                    + vendor
                                    + " leads elsewhere (HTTP "
                                    + complaint.status()
                                    + "); nothing follows it"));
        }
        String words = judge.words(complaint);
        return new Outcome.Unknown<>(
                vendor
                        + " has answered with "
                        + complaint.status()
                        + (words.isBlank() ? "" : ": " + words));
    }

    private <T> Outcome<T> covered(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Confirmed<T> confirmed -> confirmed;
            case Outcome.Spoiled<T> spoiled ->
                    new Outcome.Spoiled<>(spoiled.usage(), quoted(spoiled.why()));
            case Outcome.Refused<T>(Refusal refusal) ->
                    new Outcome.Refused<>(
                            new Refusal(
                                    refusal.kind(),
                                    quoted(refusal.message()),
                                    refusal.retryAfter()));
            case Outcome.Unknown<T> unknown -> new Outcome.Unknown<>(quoted(unknown.evidence()));
        };
    }

    private String quoted(String words) {
        return Quoted.of(words.substring(0, Math.min(words.length(), LONGEST)), credential);
    }
}
