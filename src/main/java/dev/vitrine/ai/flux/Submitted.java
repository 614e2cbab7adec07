package dev.vitrine.ai.flux;

import dev.vitrine.ai.wire.Json;
import dev.vitrine.spend.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A task that was taken on.
///
/// @param id by which Black Forest Labs knows it
/// @param pollingUrl where it is asked for; other regions do not know it
/// @param cost in credits; absent where it was not said
record Submitted(String id, String pollingUrl, @Nullable BigDecimal cost) {
    /// A credit is a cent of a dollar (docs.bfl.ai, "Get started", seen 2026-11).
    private static final BigDecimal DOLLARS_PER_CREDIT = new BigDecimal("0.01");

    /// Together; more would be nothing that can be kept.
    private static final int LONGEST = 3000;

    /// What stands in an answer or in what was kept of one; absent when it is neither.
    static @Nullable Submitted read(JsonNode json) {
        String id = json.path("id").asString("");
        String pollingUrl = json.path("polling_url").asString("");
        return id.isEmpty() || pollingUrl.isEmpty() || id.length() + pollingUrl.length() > LONGEST
                ? null
                : new Submitted(id, pollingUrl, credits(json));
    }

    /// A cost that an answer names; absent when it names none.
    static @Nullable BigDecimal credits(JsonNode json) {
        JsonNode cost = json.path("cost");
        return cost.isNumber() ? cost.decimalValue() : null;
    }

    /// So many credits in money, within bounds.
    static Money price(BigDecimal credits) {
        BigDecimal most = Money.MOST.dollars().divide(DOLLARS_PER_CREDIT);
        return Money.ofDollars(credits.max(BigDecimal.ZERO).min(most).multiply(DOLLARS_PER_CREDIT));
    }

    /// For whoever goes on with it later.
    String kept() {
        ObjectNode json = Json.object().put("id", id).put("polling_url", pollingUrl);
        if (cost != null) {
            json.put("cost", cost);
        }
        return json.toString();
    }
}
