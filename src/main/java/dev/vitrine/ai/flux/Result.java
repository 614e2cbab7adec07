package dev.vitrine.ai.flux;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What became of a task.
sealed interface Result {
    /// The picture lies there.
    ///
    /// @param seed that it was made with; absent where it is not said
    /// @param cost in credits; absent where it is not said
    /// @param megapixels that went in and came out; 0 where it is not said
    record Ready(String sample, @Nullable Long seed, @Nullable BigDecimal cost, double megapixels)
            implements Result {
        static Ready read(JsonNode json) {
            JsonNode result = json.path("result");
            JsonNode seed = result.path("seed");
            return new Ready(
                    result.path("sample").asString(""),
                    seed.isIntegralNumber() && seed.canConvertToLong() ? seed.asLong() : null,
                    Submitted.credits(json),
                    json.path("input_mp").asDouble(0) + json.path("output_mp").asDouble(0));
        }
    }

    /// It was not begun, since what was asked for is not made.
    record Declined(String why, @Nullable BigDecimal cost) implements Result {}

    /// It was made and then withheld.
    record Withheld(String why, @Nullable BigDecimal cost) implements Result {}

    /// It came to nothing, or nobody knows it any more: asking for it again leads nowhere.
    record Gone(String why) implements Result {}

    /// Nothing has become of it yet, as far as anybody could see; it can be asked for again.
    record Open(String evidence) implements Result {}
}
