package dev.vitrine.workspace.setting;

import dev.vitrine.workspace.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who changes something: a person by way of a key, or whoever sits at the machine.
///
/// @param person absent at the command line
/// @param key absent at the command line
public record Author(@Nullable UUID person, @Nullable UUID key) {
    /// Whoever sits at the machine.
    public static final Author COMMAND_LINE = new Author(null, null);

    /// Whoever calls the service.
    public static Author of(Caller caller) {
        return new Author(caller.person(), caller.key());
    }
}
