package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhotosTests {
    @Test
    void doesNotTakeNoNameForTheFolderOneIsIn() {
        Photos.Named named = Photos.in(List.of(Path.of(""))).getFirst();
        assertThat(String.valueOf(named.problem())).contains("no name at all");
    }
}
