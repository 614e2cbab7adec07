package dev.vitrine.session.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.network.NetworkId;
import dev.vitrine.picture.Size;
import dev.vitrine.session.TestingResults;
import dev.vitrine.session.result.InvalidResultsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTests {
    private static final ContactSheet SHEET = new ContactSheet();
    private static final String ATTACK =
            "\"><script>alert(1)</script><img src=x onerror='alert(2)'>";

    @TempDir Path folder;

    @Test
    void showsEveryNetworkInTheOrderAskedFor() throws IOException {
        String page = page(TestingResults.ofAllNetworks());
        int last = -1;
        for (String id : TestingResults.NETWORKS.keySet()) {
            int at = page.indexOf("class=\"card " + id + "\"");
            assertThat(at).as(id).isGreaterThan(last);
            last = at;
        }
    }

    @Test
    void carriesEveryPictureInsideItself() throws IOException {
        String page = page(TestingResults.ofAllNetworks());
        for (String id : TestingResults.NETWORKS.keySet()) {
            for (String placement : List.of("standard", "square")) {
                String file = "images/" + id + "-" + placement + ".jpg";
                assertThat(page).contains("src=\"data:image/jpeg;base64," + base64(file) + "\"");
            }
        }
    }

    @Test
    void joinsTheSlicesOfALargePicture() throws IOException {
        byte[] large = new byte[100_001];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31);
        }
        var out = new StringWriter();
        SHEET.write(
                new SheetRequest(
                        TestingResults.ofAllNetworks().build(),
                        _ -> new ByteArrayInputStream(large),
                        null,
                        Map.of()),
                out);
        assertThat(out.toString())
                .contains("base64," + Base64.getEncoder().encodeToString(large) + "\"");
    }

    @Test
    void refusesPicturesThatNoPageCanCarry() {
        var endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 0;
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) {
                        return length;
                    }
                };
        var request =
                new SheetRequest(
                        TestingResults.ofAllNetworks().build(), _ -> endless, null, Map.of());
        assertThatThrownBy(() -> SHEET.write(request, Writer.nullWriter()))
                .isInstanceOf(InvalidResultsException.class)
                .hasMessageContaining("is more than a page can carry: 300 MB");
    }

    @Test
    void asksForNothingOutsideOfItself() throws IOException {
        String page = page(TestingResults.ofAllNetworks());
        assertThat(page).doesNotContain("http://", "https://", "@import", "url(", "<link");
        assertThat(attributes(page, "src")).allMatch(value -> value.startsWith("data:image/"));
        assertThat(attributes(page, "href")).allMatch(value -> value.startsWith("#"));
    }

    @Test
    void allowsNoScriptOrStyleButItsOwn() throws Exception {
        String page = page(TestingResults.ofAllNetworks());
        String policy = unescape(attributes(page, "content").getFirst());
        assertThat(policy)
                .startsWith("default-src 'none'; img-src data:;")
                .contains(
                        "style-src 'sha256-" + hash(between(page, "<style>", "</style>")) + "'",
                        "script-src 'sha256-" + hash(between(page, "<script>", "</script>")) + "'");
        assertThat(page).doesNotContain("style=\"").doesNotContainPattern("\\son\\w+=\"");
    }

    @Test
    void showsMarkupInAnyTextAsText() throws IOException {
        var post =
                TestingResults.post("instagram")
                        .title(ATTACK)
                        .caption(ATTACK + " caption")
                        .hashtags("#" + ATTACK)
                        .firstComment(ATTACK)
                        .altText(ATTACK)
                        .accounts("@" + ATTACK)
                        .build();
        var rendition = TestingResults.rendition("instagram", "a" + ATTACK, new Size(10, 10));
        String page =
                page(
                        TestingResults.empty()
                                .describedAs(ATTACK)
                                .from("photos/" + ATTACK.replace("/", ""), new Size(400, 300))
                                .with(post, List.of(rendition))
                                .failed("x", ATTACK, ATTACK));
        assertThat(page).doesNotContain("<script>alert", "<img src=x", "onerror='");
        assertThat(page.split("<script>", -1)).hasSize(2);
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void letsNoTextPretendToBeAPicture() throws IOException {
        String mark = new EmbeddingWriter.Embedded("image/jpeg", "secret.txt").toString();
        String page = page(TestingResults.ofAllNetworks().describedAs(mark + "\u0000\u001b[31m"));
        assertThat(page).doesNotContain("base64," + base64("secret.txt"));
        assertThat(page).doesNotContainPattern("[\\p{Cc}&&[^\\t\\n]]");
    }

    @Test
    void foldsACaptionWhereTheNetworkDoes() throws IOException {
        String caption = "One two three four five six seven eight nine ten eleven";
        var post = TestingResults.post("instagram").caption(caption).build();
        String page = page(TestingResults.empty().with(post), Map.of("instagram", 20));
        assertThat(page)
                .contains("<span class=\"plain\">One two three four</span>")
                .contains("<span class=\"plain\"> five six seven eight nine ten eleven</span>")
                .contains("for=\"instagram-more\"");
    }

    @Test
    void countsABreakAsTheRestOfItsLine() throws IOException {
        String caption = "A short line.\n\nAnother one.\nThe third paragraph is what nobody sees.";
        var post = TestingResults.post("linkedin").caption(caption).build();
        String page = page(TestingResults.empty().with(post), Map.of("linkedin", 210));
        assertThat(page)
                .contains("<span class=\"plain\">A short line.\n\nAnother one.</span>")
                .contains(
                        "<span class=\"plain\">\nThe third paragraph is what nobody sees.</span>");
    }

    @Test
    void neverFoldsInsideACharacterMadeOfSeveral() throws IOException {
        String family = "👩‍👩‍👧‍👦";
        var post = TestingResults.post("x").caption(family.repeat(5)).build();
        String page = page(TestingResults.empty().with(post), Map.of("x", 2));
        assertThat(page).contains("<span class=\"plain\">" + family.repeat(2) + "</span>");
    }

    @Test
    void showsAShortCaptionWhole() throws IOException {
        String page = page(TestingResults.ofAllNetworks(), Map.of("instagram", 125));
        assertThat(page).doesNotContain("class=\"fold\"");
    }

    @Test
    void coloursWhatANetworkTurnsIntoALink() throws IOException {
        var post =
                TestingResults.post("threads")
                        .caption(
                                "Tea at https://example.org/a?b=1. With @mia.k, #Käse #茶 and a@b.c")
                        .build();
        assertThat(page(TestingResults.empty().with(post)))
                .contains(
                        "<span class=\"mark link scheme\">https://</span>"
                                + "<span class=\"mark link\">example.org/a?b=1</span>")
                .contains("<span class=\"plain\">. With </span>")
                .contains("<span class=\"mark\">@mia.k</span>")
                .contains("<span class=\"mark\">#Käse</span>")
                .contains("<span class=\"mark\">#茶</span>")
                .contains(" and a@b.c</span>");
    }

    @Test
    void keepsTextThatRunsFromRightToLeft() throws IOException {
        var post = TestingResults.post("facebook").caption("كوب من الخزف ☕️ #فخار").build();
        assertThat(page(TestingResults.empty().with(post)))
                .contains("dir=\"auto\"", "كوب من الخزف ☕️ ", "<span class=\"mark\">#فخار</span>");
    }

    @Test
    void saysWhyANetworkFailedAndWhatToDo() throws IOException {
        String page =
                page(
                        TestingResults.ofAllNetworks()
                                .failed("bluesky", "2.3 MB at best", "Send a calmer picture"));
        assertThat(page)
                .contains("2.3 MB at best", "Send a calmer picture", "RULE_NOT_MET", "8 of 9")
                .doesNotContain("class=\"card bluesky\"");
    }

    @Test
    void doesWithoutWhatWasNotSeen() throws IOException {
        String page = page(TestingResults.ofAllNetworks().seeing(null).describedAs(null));
        assertThat(page)
                .doesNotContain("What the picture shows")
                .contains(">Stoneware mug</h1>", "class=\"card mastodon\"");
    }

    @Test
    void marksTheFacesItSaw() throws IOException {
        String page =
                page(
                        TestingResults.ofAllNetworks()
                                .seeing(TestingResults.sight(TestingResults.faceFocus())));
        assertThat(page)
                .contains("class=\"face\" x=\"42.0\" y=\"15.0\" width=\"16.0\" height=\"15.0\"");
    }

    @Test
    void showsPicturesAloneWhenThereAreNoWords() throws IOException {
        var rendition = TestingResults.rendition("instagram", "square", new Size(1080, 1080));
        String page = page(TestingResults.empty().with(null, List.of(rendition)));
        assertThat(page).contains("class=\"bare\"").doesNotContain("class=\"card");
    }

    @Test
    void drawsAPlainCardForANetworkItDoesNotKnow() throws IOException {
        var post = TestingResults.post("pixelfed").build();
        assertThat(page(TestingResults.empty().with(post))).contains("class=\"card other\"");
    }

    @Test
    void leavesNoFileBehindWhenAPictureIsMissing() throws IOException {
        Path file = folder.resolve("index.html");
        var request =
                new SheetRequest(
                        TestingResults.ofAllNetworks().build(),
                        PictureSource.inFolder(folder),
                        null,
                        Map.of());
        assertThatThrownBy(() -> SHEET.write(request, file))
                .isInstanceOf(InvalidResultsException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void refusesAThumbnailThatIsNoPicture() {
        assertThatThrownBy(
                        () ->
                                new SheetRequest(
                                        TestingResults.ofAllNetworks().build(),
                                        PictureSource.inFolder(folder),
                                        "https://example.org/a.jpg",
                                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://example.org/a.jpg");
    }

    @Test
    void warmsUpWithoutAnyFile() {
        new ContactSheet().warmUp();
    }

    private static String page(TestingResults results) throws IOException {
        return page(results, Map.of());
    }

    private static String page(TestingResults results, Map<String, Integer> visible)
            throws IOException {
        var folds = new HashMap<NetworkId, Integer>();
        visible.forEach((id, characters) -> folds.put(new NetworkId(id), characters));
        var out = new StringWriter();
        SHEET.write(
                new SheetRequest(
                        results.build(),
                        file -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        "data:image/jpeg;base64,AAAA",
                        folds),
                out);
        return out.toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> attributes(String page, String name) {
        return Pattern.compile("\\s" + name + "=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static @Nullable String between(String page, String start, String end) {
        Matcher matcher = Pattern.compile(start + "(.*?)" + end, Pattern.DOTALL).matcher(page);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String unescape(String text) {
        return text.replace("&#39;", "'");
    }

    private static String hash(@Nullable String text) throws Exception {
        assertThat(text).isNotNull();
        return Base64.getEncoder()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
