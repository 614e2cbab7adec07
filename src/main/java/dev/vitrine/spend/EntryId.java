package dev.vitrine.spend;

import java.util.UUID;

/// Names an entry of the ledger.
public record EntryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
