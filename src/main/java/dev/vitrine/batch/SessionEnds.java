package dev.vitrine.batch;

import dev.vitrine.batch.kept.ItemStatus;
import dev.vitrine.batch.kept.ItemTable;
import dev.vitrine.database.Database;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.session.kept.SessionNews;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hears of sessions that make the posts of an item, in the transaction in which they end: no
/// thread waits for them.
public final class SessionEnds implements SessionNews.Reader {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ItemTable items;

    public SessionEnds(Database database) {
        items = new ItemTable(database);
    }

    /// The same, after somebody else has heard it.
    public SessionNews.Reader after(SessionNews.Reader other) {
        return (news, webhookUrl) -> {
            other.hear(news, webhookUrl);
            hear(news, webhookUrl);
        };
    }

    @Override
    public void hear(SessionNews news, String webhookUrl) {
        UUID session = news.session().value();
        switch (news.type()) {
            case SessionNews.COMPLETED ->
                    items.sessionEnded(session, ItemStatus.DONE, null, news.at());
            case SessionNews.FAILED ->
                    items.sessionEnded(session, ItemStatus.FAILED, problem(news), news.at());
            case SessionNews.CANCELLED ->
                    items.sessionEnded(session, ItemStatus.CANCELLED, null, news.at());
            default -> {
                // It goes on.
            }
        }
    }

    private static @Nullable Problem problem(SessionNews news) {
        JsonNode data = MAPPER.readTree(news.data());
        String message = data.path("message").asString("");
        return Problem.of(
                code(data.path("error_code").asString("")),
                message.isBlank() ? "The session failed" : message,
                "See what became of the session " + news.session());
    }

    private static ErrorCode code(String name) {
        try {
            return ErrorCode.valueOf(name);
        } catch (IllegalArgumentException _) {
            return ErrorCode.INTERNAL_ERROR;
        }
    }
}
