package dev.vitrine.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.problem.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchRunTests {
    @TempDir private Path folder;
    private Instant now = Instant.parse("2026-03-01T10:20:30Z");

    /// Remembers what it did, and cannot do what is called bad.
    private static final class Counting implements Work {
        private final List<String> made = Collections.synchronizedList(new ArrayList<>());
        private boolean mended;

        @Override
        public String recipe(Item item) {
            return "count";
        }

        @Override
        public Entry.Made make(Item item, Entry.@Nullable Made before) {
            made.add(item.place().toString());
            if (!mended && item.place().toString().startsWith("bad")) {
                throw UnusableBatchException.nothingThere(item.place().toString());
            }
            return new Entry.Made(item.place().toString(), "webp", 10, 4, null, null);
        }
    }

    @Test
    void whatFailsDoesNotStopTheOthersAndIsTriedAgainAlone() throws IOException {
        List<Item> items = items("a.jpg", "bad.jpg", "c.jpg");
        var work = new Counting();
        run(items, work, false);
        assertThat(work.made).containsExactly("a.jpg", "bad.jpg", "c.jpg");
        run(items, work, false);
        assertThat(work.made).hasSize(3);
        work.mended = true;
        run(items, work, true);
        assertThat(work.made).hasSize(4).endsWith("bad.jpg");
        run(items, work, true);
        assertThat(work.made).hasSize(4);
    }

    @Test
    void aChangedPhotoIsDoneAnewAndOneThatWasOnlyTouchedIsNot() throws IOException {
        List<Item> items = items("a.jpg", "b.jpg");
        var work = new Counting();
        run(items, work, false);
        Files.writeString(folder.resolve("a.jpg"), "something else");
        Files.setLastModifiedTime(
                folder.resolve("b.jpg"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        run(items, work, false);
        assertThat(work.made).containsExactly("a.jpg", "b.jpg", "a.jpg");
    }

    @Test
    void aTornLastLineIsForgottenAndTheNextOneStandsWhole() throws IOException {
        List<Item> items = items("a.jpg", "b.jpg");
        var work = new Counting();
        run(items, work, false);
        Path journal = folder.resolve("out").resolve(Journal.NAME);
        String text = Files.readString(journal);
        Files.writeString(journal, text.substring(0, text.length() - 20));
        run(items, work, false);
        assertThat(work.made).containsExactly("a.jpg", "b.jpg", "b.jpg");
        assertThat(Files.readAllLines(journal)).hasSize(2).allMatch(line -> line.endsWith("}"));
    }

    @Test
    void aLineThatCannotBeReadIsDoneAgain() throws IOException {
        List<Item> items = items("a.jpg");
        var work = new Counting();
        run(items, work, false);
        Files.writeString(
                folder.resolve("out").resolve(Journal.NAME),
                "no JSON\n",
                StandardOpenOption.TRUNCATE_EXISTING);
        run(items, work, false);
        assertThat(work.made).hasSize(2);
    }

    @Test
    void twoRunsInOneFolderAreRefused() {
        try (Journal first = Journal.open(folder)) {
            assertThat(first.entries()).isEmpty();
            assertThatThrownBy(() -> Journal.open(folder))
                    .hasMessage(
                            "Another batch is at work in %s. Wait until it has ended, or choose another folder with --output."
                                    .formatted(folder))
                    .extracting(failure -> ((UnusableBatchException) failure).problem().code())
                    .isEqualTo(ErrorCode.BUSY);
        }
        Journal.open(folder).close();
    }

    @Test
    void namesThatWouldFallTogetherSayWhatTheyComeFrom() throws IOException {
        List<Item> items = items("a.png", "a.jpg", "B.png", "c.jpg");
        var names = new Names(List.of(), items);
        assertThat(items.stream().map(item -> names.claim(item, ".webp")))
                .containsExactly("a-png.webp", "a-jpg.webp", "B.webp", "c.webp");
        Item other = Item.of(folder.resolve("x/b.tiff"), Path.of("b.tiff"), Item.Remarks.NONE);
        assertThat(names.claim(other, ".webp")).isEqualTo("b-2.webp");
        assertThat(names.claim(items.get(3), ".webp")).isEqualTo("c.webp");
    }

    @Test
    void noMoreThanAskedBeginInAnyMinute() {
        List<Instant> begins = new ArrayList<>();
        var pace = new Pace(30, () -> now, time -> now = now.plus(time));
        for (int number = 0; number < 100; number++) {
            pace.take();
            begins.add(now);
        }
        for (Instant begin : begins) {
            assertThat(
                            begins.stream()
                                    .filter(each -> !each.isBefore(begin))
                                    .filter(
                                            each ->
                                                    each.isBefore(
                                                            begin.plus(Duration.ofMinutes(1)))))
                    .hasSizeLessThanOrEqualTo(30);
        }
        assertThat(Duration.between(begins.getFirst(), begins.getLast()))
                .isEqualTo(Duration.ofSeconds(198));
    }

    @Test
    void foldersPatternsAndListsAreRead() throws IOException {
        items("sub/deep/a.jpg", "b.png", "notes.txt", ".hidden/c.jpg", "out/d.jpg");
        Path list = folder.resolve("list.csv");
        Files.writeString(
                list,
                "\uFEFFfile;Description;tags\r\nb.png;\"A \"\"blue\"\" mug; tall\";\"one, two\"\r\n");
        assertThat(places(folder.toString())).containsExactly("b.png", "sub/deep/a.jpg");
        assertThat(places(folder + "/**/*.jpg")).containsExactly("sub/deep/a.jpg");
        assertThat(places(folder + "/*.png")).containsExactly("b.png");
        Item item = Sources.find(List.of(list.toString()), folder.resolve("out")).getFirst();
        assertThat(item.remarks().description()).isEqualTo("A \"blue\" mug; tall");
        assertThat(item.remarks().tags()).containsExactly("one", "two");
    }

    @Test
    void originalsAreNeverAmongTheResults() throws IOException {
        items("out/a.jpg", "out/sub/b.jpg");
        for (String word : List.of("out", "out/a.jpg", "out/sub", "out/*.jpg")) {
            assertThatThrownBy(() -> places(folder.resolve(word).toString()))
                    .isInstanceOf(UnusableBatchException.class)
                    .hasMessageContaining("The results would lie among the originals");
        }
    }

    @Test
    void mistakesInAListNameTheLine() throws IOException {
        refuses("file,colour\na.jpg,red\n", "line 1: there is no column 'colour'");
        refuses("description\nA mug\n", "line 1: no column is named file or url");
        refuses("file,url\na.jpg,\n,\n", "line 3: it names no picture");
        refuses("file,url\na.jpg,https://x.example/a.jpg\n", "line 2: it names both");
        refuses("url\nftp://x.example/a.jpg\n", "line 2: ftp://x.example/a.jpg is no address");
        refuses("file,tags\na.jpg,one,two\n", "line 2: it has 3 values for 2 columns");
        refuses("file\n\"a.jpg\n", "a quotation mark is not closed");
        refuses("file\n", "it names no picture");
    }

    private void refuses(String text, String message) throws IOException {
        Path list = folder.resolve("wrong.csv");
        Files.writeString(list, text);
        assertThatThrownBy(() -> places(list.toString())).hasMessageContaining(message);
    }

    private List<String> places(String word) {
        return Sources.find(List.of(word), folder.resolve("out")).stream()
                .map(item -> item.place().toString())
                .toList();
    }

    private void run(List<Item> items, Work work, boolean failedAlone) {
        try (Journal journal = Journal.open(folder.resolve("out"))) {
            var pace = new Pace(null, InstantSource.system(), _ -> {});
            Plan plan = Plan.of(items, journal, work, failedAlone);
            assertThat(new Run(journal, work, pace, () -> now, 1).work(plan.open(), _ -> {}))
                    .isTrue();
        }
    }

    private List<Item> items(String... names) throws IOException {
        List<Item> items = new ArrayList<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
            items.add(Item.of(file, Path.of(name), Item.Remarks.NONE));
        }
        return items;
    }
}
