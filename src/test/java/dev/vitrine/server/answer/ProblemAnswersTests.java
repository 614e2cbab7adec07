package dev.vitrine.server.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.web.multipart.MultipartException;

class ProblemAnswersTests {
    @Test
    void anUploadThatFindsNoRoomIsNobodysMistake() {
        var failure =
                new MultipartException(
                        "Failed to parse", new IOException("No space left on device"));
        var answer = new ProblemAnswers().brokenUpload(failure);
        assertThat(answer.getStatusCode().value()).isEqualTo(507);
        assertThat(answer.getBody())
                .extracting(ProblemBody::errorCode, ProblemBody::message)
                .containsExactly("DISK_FULL", "The service cannot write to its disk");
    }
}
