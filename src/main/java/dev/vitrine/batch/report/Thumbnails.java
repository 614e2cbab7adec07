package dev.vitrine.batch.report;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.transform.TransformRequest;
import dev.vitrine.transformation.Transformation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;

/// Pictures in small, to stand in a page.
@FunctionalInterface
public interface Thumbnails {
    /// As a data address; empty when there is nothing to see.
    String of(Path file);

    /// Made by a renderer.
    static Thumbnails by(Renderer renderer) {
        Transformation small = Transformation.parse("c_fit,w_144,h_108/f_jpg,q_70");
        return file -> {
            if (!Files.isRegularFile(file)) {
                return "";
            }
            try {
                byte[] bytes =
                        renderer.transformer()
                                .transform(
                                        TransformRequest.alone(
                                                file, small, Set.of(PictureFormat.JPEG)))
                                .bytes();
                return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes);
            } catch (VitrineException _) {
                return "";
            }
        };
    }
}
