package dev.vitrine.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.batch.run.Entry;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTests {
    private static final Instant AT = Instant.parse("2026-03-01T10:20:30.5Z");

    @TempDir private Path folder;

    @Test
    void aTableForSpreadsheetsHasALineForEachPicture() throws IOException {
        assertThat(written("report.csv"))
                .isEqualToNormalizingNewlines(
                        """
                        source,status,output,format,bytes_before,bytes_after,bytes_saved,note,error_code,message,next_step
                        mug.jpg,done,mug.webp,webp,2000000,500000,1500000,,,,
                        icon.png,done,icon.png,png,1000,1000,0,"Small, already",,,
                        <b>.jpg,failed,,,,,,,INVALID_IMAGE_FORMAT,"<b>.jpg is damaged, or no picture",Save it again
                        """);
    }

    @Test
    void aProgramFindsTheSumsAndWhatFailed() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(written("report.json"));
        assertThat(json.get("items").asInt()).isEqualTo(3);
        assertThat(json.get("done").asInt()).isEqualTo(2);
        assertThat(json.get("kept_original").asInt()).isEqualTo(1);
        assertThat(json.get("failed").asInt()).isEqualTo(1);
        assertThat(json.get("bytes_saved").asLong()).isEqualTo(1_500_000);
        assertThat(json.get("retry").asString()).endsWith("--retry-failed");
        assertThat(json.get("results").get(2).get("error_code").asString())
                .isEqualTo("INVALID_IMAGE_FORMAT");
    }

    @Test
    void thePageNeedsNothingElseAndNamesAreOnlyText() throws IOException {
        assertThat(written("report.html"))
                .contains("2026-03-01 10:20 UTC", "1.5 MB", "saved, 75 %", "75 %", "mug.jpg")
                .contains("&lt;b&gt;.jpg is damaged", "Save it again", "--retry-failed")
                .contains("src=\"data:image/jpeg;base64,AA==\"")
                .doesNotContain("<b>.jpg", "http://", "https://", "<script");
    }

    @Test
    void postsAreALinkAway() throws IOException {
        Path posts = Files.createDirectories(folder.resolve("a & b/mug"));
        var made = new Entry.Made("a & b/mug", null, 0, 0, "Networks without a post: 1", null);
        var report = new Report("Batch", List.of(entry("mug.jpg", made, null)), "again", AT);
        report.write(folder, _ -> "");
        assertThat(posts).isDirectory();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<a href=\"./a%20%26%20b/mug/index.html\">a &amp; b/mug</a>")
                .contains("Networks without a post: 1")
                .doesNotContain("saved");
        assertThat(Files.readString(folder.resolve("report.csv")))
                .contains("mug.jpg,done,a & b/mug,,,,,Networks");
    }

    @Test
    void whatWasSavedIsNotNegative() {
        var larger = new Entry.Made("a.jpg", "jpg", 10, 12, null, null);
        assertThat(larger.saved()).isZero();
    }

    private String written(String name) throws IOException {
        var report =
                new Report(
                        "Batch: photos",
                        List.of(
                                entry(
                                        "mug.jpg",
                                        made("mug.webp", "webp", 2_000_000, 500_000),
                                        null),
                                entry("icon.png", made("icon.png", "png", 1000, 1000), null),
                                entry(
                                        "<b>.jpg",
                                        null,
                                        Problem.of(
                                                ErrorCode.INVALID_IMAGE_FORMAT,
                                                "/photos/<b>.jpg is damaged, or no picture",
                                                "Save it again"))),
                        "./vitrine batch photos --retry-failed",
                        AT);
        report.write(folder, _ -> "data:image/jpeg;base64,AA==");
        return Files.readString(folder.resolve(name));
    }

    private static Entry.Made made(String output, String format, long before, long after) {
        String note = before == after ? "Small, already" : null;
        return new Entry.Made(output, format, before, after, note, null);
    }

    private static Entry entry(String place, Entry.@Nullable Made made, @Nullable Problem problem) {
        Entry.State state = problem == null ? Entry.State.DONE : Entry.State.FAILED;
        return new Entry("/photos/" + place, place, "optimise", null, state, made, problem, AT);
    }
}
