package dev.vitrine.session.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.session.TestingResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionFileTests {
    @TempDir Path folder;

    @Test
    void hasThePublishedSectionsFirstAndOursAfterThem() {
        var post =
                TestingResults.post("pinterest")
                        .title("A mug for slow mornings")
                        .accounts("@clay.daily", "@studio_north")
                        .build();
        assertThat(CaptionFile.text(post))
                .isEqualTo(
                        """
                        READY TO POST CONTENT:
                        ------------------------------

                        Slow mornings taste better from a mug with a thumbprint in it.

                        FIRST COMMENT (hashtags):
                        ------------------------------
                        #stoneware #ceramics

                        POSTING INFO:
                        ------------------------------
                        Platform: PINTEREST
                        Caption Length: 62 characters

                        BEST POSTING TIMES:
                        ------------------------------
                        Best Days: Tuesday, Wednesday, Thursday
                        Best Times: 11:00 AM, 1:00 PM, 6:00 PM
                        Peak Engagement: Tuesday-Thursday, 11 AM - 1 PM

                        SUGGESTED ACCOUNTS TO TAG:
                        ------------------------------
                        • @clay.daily
                        • @studio_north

                        ALT TEXT:
                        ------------------------------
                        A slate blue stoneware mug on a sand-coloured table.

                        TITLE:
                        ------------------------------
                        A mug for slow mornings
                        """);
    }

    @Test
    void saysWhatAPostDoesWithout() {
        var post =
                TestingResults.post("x")
                        .caption("Two lines\r\nof text 🫖 #tea")
                        .firstComment(null)
                        .build();
        assertThat(CaptionFile.text(post))
                .startsWith(
                        """
                        READY TO POST CONTENT:
                        ------------------------------

                        Two lines
                        of text 🫖 #tea

                        FIRST COMMENT (hashtags):
                        ------------------------------
                        Not needed: the hashtags are part of the content above.

                        POSTING INFO:
                        ------------------------------
                        Platform: X
                        """)
                .contains(
                        """
                        SUGGESTED ACCOUNTS TO TAG:
                        ------------------------------
                        No suggestion: nobody on your list of accounts fits this picture.
                        """)
                .doesNotContain("TITLE");
    }

    @Test
    void saysWhenThereAreNoHashtagsAtAll() {
        var post = TestingResults.post("facebook").hashtags().firstComment(null).build();
        assertThat(CaptionFile.text(post)).contains("Not needed: this post has no hashtags.");
    }

    @Test
    void saysWhenANetworkTakesNoAltText() {
        var post = TestingResults.post("tiktok").altText("").build();
        assertThat(CaptionFile.text(post)).contains("Not needed: this network takes no alt text.");
    }

    @Test
    void writesOneFileForEachNetworkWithWords() throws IOException {
        var results = TestingResults.ofAllNetworks().failed("x", "Too large", "Send less").build();
        CaptionFile.writeAll(results, folder);
        try (var files = Files.list(folder.resolve("captions"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "bluesky.txt",
                            "facebook.txt",
                            "instagram.txt",
                            "linkedin.txt",
                            "mastodon.txt",
                            "pinterest.txt",
                            "threads.txt",
                            "tiktok.txt");
        }
        assertThat(folder.resolve("captions/instagram.txt")).content().startsWith("READY TO POST");
    }
}
