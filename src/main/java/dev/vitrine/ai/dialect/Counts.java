package dev.vitrine.ai.dialect;

import dev.vitrine.spend.Usage;
import tools.jackson.databind.JsonNode;

/// Reads what a vendor says it has used. What it does not say counts as nothing.
public final class Counts {
    private Counts() {}

    /// Of the Responses interface: `input_tokens`, those from the cache among them.
    ///
    /// What is written to the vendor's cache costs a quarter more than what is only read (price
    /// list of 2026-11-05); it is counted as a quarter more tokens.
    public static Usage responses(JsonNode usage) {
        JsonNode details = usage.path("input_tokens_details");
        return words(
                usage.path("input_tokens").asLong(0),
                details.path("cached_tokens").asLong(0),
                details.path("cache_write_tokens").asLong(0),
                usage.path("output_tokens").asLong(0));
    }

    /// Of chat completions: the same in other words.
    public static Usage chat(JsonNode usage) {
        JsonNode details = usage.path("prompt_tokens_details");
        return words(
                usage.path("prompt_tokens").asLong(0),
                details.path("cached_tokens").asLong(0),
                details.path("cache_write_tokens").asLong(0),
                usage.path("completion_tokens").asLong(0));
    }

    /// Of pictures. Where tokens are not told apart, those that went in are counted as what is
    /// dearer, and those that came out as picture.
    public static Usage pictures(JsonNode usage) {
        JsonNode in = usage.path("input_tokens_details");
        JsonNode out = usage.path("output_tokens_details");
        long text = in.path("text_tokens").asLong(0);
        long drawn = out.path("image_tokens").asLong(usage.path("output_tokens").asLong(0));
        return Usage.NONE
                .withInput(text, 0, Math.max(0, usage.path("input_tokens").asLong(0) - text))
                .withOutput(out.path("text_tokens").asLong(0), drawn);
    }

    private static Usage words(long read, long cached, long kept, long written) {
        long fresh = Math.max(0, read - cached) + Math.ceilDiv(Math.max(0, kept), 4);
        return Usage.NONE.withInput(fresh, cached, 0).withOutput(written, 0);
    }
}
