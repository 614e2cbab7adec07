package dev.vitrine.session.durable;

import dev.vitrine.database.Database;
import dev.vitrine.session.kept.EventLog;
import dev.vitrine.session.kept.ResultTable;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.session.kept.SessionTable;
import dev.vitrine.session.kept.StepTable;

/// Where everything is kept.
record Kept(
        Database database,
        SessionTable sessions,
        StepTable steps,
        ResultTable results,
        EventLog events,
        SessionFiles files) {
    /// Deletes a session's folder, unless somebody is about to work in it again. Who wants to try
    /// it once more waits meanwhile.
    void deleteFolder(SessionId id) {
        database.inTransaction(
                () -> {
                    SessionTable.Row row = sessions.lock(null, id);
                    if (row == null || row.status().ended()) {
                        files.folders().delete(id);
                    }
                    return null;
                });
    }
}
