package dev.vitrine.outbound;

import java.net.URI;
import java.nio.file.Path;

/// A file that was fetched.
///
/// @param file where it lies
/// @param bytes its size
/// @param mediaType what the server calls it, in lower case and without parameters;
///   `application/octet-stream` when it does not say
/// @param url where it came from in the end; its query may be a secret
/// @param suggestedName a name without folders and without what file systems dislike, at most 50
///   characters
public record Fetched(Path file, long bytes, String mediaType, URI url, String suggestedName) {
    /// Without the query of the URL.
    @Override
    public String toString() {
        return "Fetched[%s, %d bytes, %s, %s%s]"
                .formatted(file, bytes, mediaType, url.getRawAuthority(), url.getRawPath());
    }
}
