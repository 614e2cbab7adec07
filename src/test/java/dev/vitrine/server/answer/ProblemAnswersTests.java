package dev.vitrine.server.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.file.UnwrittenException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartException;

class ProblemAnswersTests {
    private final IOException full = new IOException("No space left on device");
    private final ProblemAnswers answers = new ProblemAnswers();

    @Test
    void aDiskThatFillsUpWhileAnUploadArrivesIs507() {
        isFull(answers.brokenUpload(new MultipartException("Failed to parse", full)));
    }

    @Test
    void aDiskThatFillsUpWhileAnUploadIsTakenOverIs507() {
        isFull(answers.answer(new UnwrittenException(Path.of("/srv/uploads/1"), full)));
    }

    private static void isFull(ResponseEntity<ProblemBody> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(507);
        assertThat(answer.getBody()).isNotNull();
        assertThat(answer.getBody().toString())
                .contains("DISK_FULL", "cannot write to its disk", "finds the reason in its log")
                .doesNotContain("/srv");
    }
}
