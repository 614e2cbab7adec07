package dev.vitrine.ai;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.Task;
import java.util.List;
import java.util.UUID;

/// Which models a workspace wants for a task.
@FunctionalInterface
public interface ModelChoice {
    /// In the order in which they are to be asked; empty for the usual order.
    List<ModelId> of(UUID workspace, Task task);
}
