package dev.vitrine.ai.vendor;

import java.util.Map;
import java.util.UUID;

/// Which vendors are switched on.
@FunctionalInterface
public interface VendorSource {
    /// Those of a workspace, by their names.
    Map<String, Vendor> of(UUID workspace);
}
