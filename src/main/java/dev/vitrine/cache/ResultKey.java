package dev.vitrine.cache;

import java.util.UUID;
import java.util.regex.Pattern;

/// Names a result: what was asked, and whose it is. Nobody gets what another workspace has paid
/// for.
///
/// @param name at most 200 visible characters of ASCII, usually a hash
public record ResultKey(UUID workspace, String name) {
    private static final Pattern NAME = Pattern.compile("[!-~]{1,200}");

    public ResultKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A result cannot be named '" + name + "'");
        }
    }
}
