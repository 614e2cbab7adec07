package dev.vitrine.session.durable;

import dev.vitrine.session.kept.SessionId;
import java.util.UUID;

/// What waits in line: one run of a session.
record Ticket(SessionId session, int run) {
    static Ticket parse(String text) {
        int slash = text.indexOf('/');
        return new Ticket(
                new SessionId(UUID.fromString(text.substring(0, slash))),
                Integer.parseInt(text.substring(slash + 1)));
    }

    String text() {
        return session + "/" + run;
    }
}
