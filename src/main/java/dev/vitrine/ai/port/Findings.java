package dev.vitrine.ai.port;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search has found.
///
/// @param text the answer as a whole
/// @param supports which parts of the text stand in which sources
/// @param suggestions markup that the vendor's terms ask to be shown beside the answer; absent when
///   there is none
public record Findings(String text, List<Support> supports, @Nullable String suggestions) {
    public Findings {
        supports = List.copyOf(supports);
    }

    /// A page that was found.
    ///
    /// @param address where it is, or a redirect of the vendor that leads there
    public record Page(URI address, String title) {}

    /// A part of the text that stands in pages.
    public record Support(String text, List<Page> pages) {
        public Support {
            pages = List.copyOf(pages);
        }
    }
}
