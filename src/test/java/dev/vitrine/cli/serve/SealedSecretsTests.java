package dev.vitrine.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vitrine.vault.SealedColumn;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SealedSecretsTests {
    /// Those whose columns [SealedSecrets] names. Add a class here and its columns there.
    private static final Set<String> NAMED = Set.of("EndpointTable", "KeyTable", "Once", "Secrets");

    @Test
    void everythingThatIsSealedIsNamedBeforeOldKeysAreDropped() {
        Set<String> sealing =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("dev.vitrine")
                                .get(SealedColumn.class)
                                .getConstructorCallsToSelf()
                                .stream()
                                .map(JavaConstructorCall::getOriginOwner)
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.toSet());
        assertThat(sealing).isEqualTo(NAMED);
    }
}
