package dev.vitrine;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void roomsKeepToTheirAllowedDependenciesWithoutCycles() {
        ApplicationModules.of("dev.vitrine").verify();
    }
}
