package dev.vitrine.caption.author;

import dev.vitrine.caption.SuggestedAccount;
import dev.vitrine.network.NetworkId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Accounts that a search of the web has found.
///
/// @param accounts by network, at most a few for each, none that does not stand in a source
/// @param suggestions markup of the search engine that its terms want shown beside them; a
///   stranger's: to be shown only where it can do nothing; absent when there is none
public record Found(Map<NetworkId, List<SuggestedAccount>> accounts, @Nullable String suggestions) {
    public Found {
        accounts = new LinkedHashMap<>(accounts);
    }

    /// Those of a network.
    public List<SuggestedAccount> of(NetworkId network) {
        return accounts.getOrDefault(network, List.of());
    }
}
