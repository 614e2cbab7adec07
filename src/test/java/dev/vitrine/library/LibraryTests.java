package dev.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.library.asset.Alike;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetException;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.AssetKind;
import dev.vitrine.library.asset.AssetSearch;
import dev.vitrine.library.asset.Incoming;
import dev.vitrine.library.asset.Intent;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Words;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.store.StoreException;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class LibraryTests {
    @TempDir private Path folder;
    private Database database;
    private TestingLibrary testing;
    private Library library;

    @BeforeEach
    void open() {
        database = TestingDatabase.fresh();
        testing = new TestingLibrary(database, folder);
        library = testing.library;
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPictureIsKeptWithWhatIsKnownOfIt() throws IOException {
        var words = new Words("mug.png", "A blue mug", "Hand-thrown mug", List.of("mug", "blue"));
        var model = new Origin.Model("a mug, blue", "painter-2", 42L, null);

        Asset asset =
                library.bring(
                                testing.workspace,
                                testing.picture(1),
                                words,
                                Origin.upload().by(model))
                        .asset();

        Asset kept = library.get(testing.workspace, asset.id());
        assertThat(kept).isEqualTo(asset);
        assertThat(kept.words()).isEqualTo(words);
        assertThat(kept.origin().model()).isEqualTo(model);
        assertThat(kept.size()).isEqualTo(new Size(480, 360));
        assertThat(kept.kind()).isEqualTo(AssetKind.IMAGE);
        assertThat(kept.bytes().mediaType()).isEqualTo("image/png");
        try (var content = library.bytes().read(kept.bytes(), 0)) {
            assertThat(content.readAllBytes()).isEqualTo(Files.readAllBytes(testing.picture(1)));
        }
    }

    @Test
    void theSameBytesAreKeptOnce() {
        Library.Brought first = testing.bring(1);
        Library.Brought again = testing.bring(1);

        assertThat(first.existing()).isFalse();
        assertThat(again.existing()).isTrue();
        assertThat(again.asset().id()).isEqualTo(first.asset().id());
        assertThat(library.sum(testing.workspace).files()).isEqualTo(1);
    }

    @Test
    void whatTheStoreHasLostIsThereAgainWhenItIsBroughtAgain() throws IOException {
        byte[] whole = Files.readAllBytes(testing.picture(1));
        Asset asset = testing.bring(1).asset();
        Path file = Objects.requireNonNull(testing.store.file(asset.bytes().key()));

        Files.delete(file);
        assertThat(testing.bring(1).existing()).isTrue();
        assertThat(file).hasBinaryContent(whole);

        Files.write(file, new byte[] {1, 2, 3});
        assertThat(testing.bring(1).asset().id()).isEqualTo(asset.id());
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void whatCannotBeSeenKeepsNobodyElseFromBeingSeen() throws IOException {
        for (int number = 0; number < 25; number++) {
            Path broken = testing.picture(100 + number);
            byte[] half = Files.readAllBytes(broken);
            Files.write(broken, Arrays.copyOf(half, half.length / 2));
            testing.bring(broken, "broken-" + number + ".png");
        }
        testing.later(Duration.ofMinutes(1));
        Asset whole = testing.bring(1).asset();
        testing.later(Duration.ofHours(1));

        for (int round = 0; round < 40 && unseen(whole); round++) {
            library.lookAround(Duration.ofMinutes(10));
        }

        assertThat(unseen(whole)).isFalse();
    }

    private boolean unseen(Asset asset) {
        return library.get(testing.workspace, asset.id()).seen() == null;
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        Asset asset = testing.bring(1).asset();

        assertThatThrownBy(() -> library.get(testing.other, asset.id()))
                .isInstanceOf(AssetException.class);
        assertThatThrownBy(() -> library.bin().delete(testing.other, asset.id()))
                .isInstanceOf(AssetException.class);
        assertThat(library.list(testing.other, AssetSearch.newest(10)).entries()).isEmpty();
        assertThat(
                        library.bring(
                                        testing.other,
                                        testing.picture(1),
                                        Words.named("x"),
                                        Origin.upload())
                                .existing())
                .isFalse();
    }

    @Test
    void whatIsNoPictureIsRefusedAndLeavesNothing() throws IOException {
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");

        assertThatThrownBy(
                        () ->
                                library.bring(
                                        testing.workspace,
                                        text,
                                        Words.named("text.png"),
                                        Origin.upload()))
                .isInstanceOf(VitrineException.class);
        assertThat(library.sum(testing.workspace).files()).isZero();
    }

    @Test
    void listsGoThroughPagesNewestFirst() {
        List<AssetId> brought = new ArrayList<>();
        for (int seed = 0; seed < 7; seed++) {
            testing.later(Duration.ofSeconds(1));
            brought.addFirst(testing.bring(seed).asset().id());
        }

        List<AssetId> listed = new ArrayList<>();
        Slice<Asset> page = library.list(testing.workspace, AssetSearch.newest(3));
        listed.addAll(page.entries().stream().map(Asset::id).toList());
        while (page.next() != null) {
            page =
                    library.list(
                            testing.workspace,
                            new AssetSearch(
                                    null,
                                    List.of(),
                                    null,
                                    AssetSearch.Origins.ANY,
                                    null,
                                    false,
                                    page.next(),
                                    3));
            listed.addAll(page.entries().stream().map(Asset::id).toList());
        }

        assertThat(listed).isEqualTo(brought);
    }

    @Test
    void wordsFindWhatIsSaidOfAPicture() {
        testing.bring(1, new Words("IMG_1.jpg", "Two vases on a shelf", null, List.of("ceramics")));
        testing.bring(2, new Words("stoneware-mug.png", null, "Photographed at noon", List.of()));
        testing.bring(3, new Words("c.png", null, null, List.of("Sommer", "Töpferei")));

        assertThat(found("vase")).containsExactly("IMG_1.jpg");
        assertThat(found("shelf vase")).containsExactly("IMG_1.jpg");
        assertThat(found("ceram")).containsExactly("IMG_1.jpg");
        assertThat(found("mug noon")).containsExactly("stoneware-mug.png");
        assertThat(found("stonew")).containsExactly("stoneware-mug.png");
        assertThat(found("töpferei")).containsExactly("c.png");
        assertThat(found("\"shelf vases\"")).isEmpty();
        assertThat(found("vases -shelf")).isEmpty();
        assertThat(found("nothing")).isEmpty();
        assertThat(found("'; drop table assets; --")).isEmpty();
        assertThat(found("& | ! ( ) : *")).isEmpty();
    }

    private List<String> found(String words) {
        return listed(words, List.of(), null).stream().map(asset -> asset.words().name()).toList();
    }

    private List<Asset> listed(
            @Nullable String words, List<String> tags, AssetSearch.@Nullable Shape shape) {
        return library.list(
                        testing.workspace,
                        new AssetSearch(
                                words, tags, null, AssetSearch.Origins.ANY, shape, false, null, 20))
                .entries();
    }

    @Test
    void tagsAndShapeNarrowAList() {
        Asset both = testing.bring(1, new Words("1", null, null, List.of("a", "b")));
        testing.bring(2, new Words("2", null, null, List.of("a")));

        assertThat(listed(null, List.of("a", "b"), null))
                .extracting(Asset::id)
                .containsExactly(both.id());
        assertThat(listed(null, List.of("a"), AssetSearch.Shape.LANDSCAPE)).hasSize(2);
        assertThat(listed(null, List.of("a"), AssetSearch.Shape.PORTRAIT)).isEmpty();
    }

    @Test
    void theSamePictureInAnotherSizeIsANearDuplicate() {
        IntStream.range(2, 14).forEach(seed -> library.look(testing.bring(seed).asset()));
        Asset original = library.look(testing.bring(1).asset());
        Path small = testing.write(scaled(TestingLibrary.shapes(1), 300, 225), "small.jpg");
        Path lighter =
                testing.write(
                        new RescaleOp(1.08f, 6, null).filter(TestingLibrary.shapes(1), null),
                        "lighter.jpg");

        for (Path near : List.of(small, lighter)) {
            Asset asset =
                    library.look(
                            library.bring(
                                            testing.workspace,
                                            near,
                                            Words.named(near.toString()),
                                            Origin.upload())
                                    .asset());
            List<Alike> alike = library.alike(asset, 5);

            assertThat(alike.getFirst().nearDuplicate()).isTrue();
            assertThat(alike)
                    .filteredOn(Alike::nearDuplicate)
                    .extracting(each -> each.asset().id())
                    .contains(original.id());
            assertThat(alike.getLast().nearDuplicate()).isFalse();
        }
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.drawImage(
                image.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        graphics.dispose();
        return small;
    }

    @Test
    void deletedAssetsCanBeRestoredUntilTheGraceIsOver() {
        Asset asset = testing.bring(1).asset();

        library.bin().delete(testing.workspace, asset.id());

        assertThat(library.list(testing.workspace, AssetSearch.newest(10)).entries()).isEmpty();
        assertThat(library.known(asset.id()).orElseThrow().deletedAt()).isNotNull();
        testing.later(Duration.ofDays(6));
        library.bin().sweep();
        assertThat(library.bin().restore(testing.workspace, asset.id()).deletedAt()).isNull();

        library.bin().delete(testing.workspace, asset.id());
        testing.later(Duration.ofDays(8));
        library.bin().sweep();
        assertThatThrownBy(() -> library.bin().restore(testing.workspace, asset.id()))
                .isInstanceOf(AssetException.class);
        assertThat(testing.store.size(asset.bytes().key())).isEmpty();
        assertThat(library.sum(testing.workspace).files()).isZero();
    }

    @Test
    void bytesGoWithTheLastAssetThatShowsThem() {
        Asset asset = testing.bring(1).asset();
        Intent intent =
                library.bytes()
                        .put(
                                testing.workspace,
                                testing.picture(1),
                                new Bytes.Form("png", "image/png", false));
        Asset second =
                library.show(
                        intent,
                        new Incoming(
                                AssetKind.IMAGE,
                                intent.blob(),
                                asset.size(),
                                false,
                                Words.named("second"),
                                new Origin(
                                        Origin.Way.SESSION,
                                        null,
                                        asset.id(),
                                        UUID.randomUUID(),
                                        "x",
                                        null)));

        library.bin().purge(testing.workspace, asset.id());
        assertThat(testing.store.size(asset.bytes().key())).isPresent();
        assertThat(library.get(testing.workspace, second.id()).origin().parent()).isNull();

        library.bin().purge(testing.workspace, second.id());
        assertThat(testing.store.size(asset.bytes().key())).isEmpty();
    }

    @Test
    void whatSomebodyNeedsIsNotDeleted() {
        Asset asset = testing.bring(1).asset();
        library.bin().hold(asset.id(), "post:1", "the post of Monday, 9:00, shows it");

        assertThatThrownBy(() -> library.bin().delete(testing.workspace, asset.id()))
                .hasMessageContaining("the post of Monday, 9:00, shows it");
        assertThatThrownBy(() -> library.bin().purge(testing.workspace, asset.id()))
                .isInstanceOf(AssetException.class);

        library.bin().letGo("post:1");
        library.bin().delete(testing.workspace, asset.id());
        assertThat(library.get(testing.workspace, asset.id()).deletedAt()).isNotNull();
    }

    @Test
    void bytesThatWereSweptAwayBeforeTheyWereShownAreNotShown() {
        Path picture = testing.picture(1);
        var form = new Bytes.Form("png", "image/png", false);
        Intent intent = library.bytes().put(testing.workspace, picture, form);
        testing.later(Duration.ofHours(2));

        library.bin().sweep();

        assertThat(testing.store.size(intent.blob().key())).isEmpty();
        var incoming =
                new Incoming(
                        AssetKind.IMAGE,
                        intent.blob(),
                        new Size(480, 360),
                        false,
                        Words.named("x"),
                        Origin.upload());
        assertThatThrownBy(() -> library.show(intent, incoming)).isInstanceOf(StoreException.class);
        assertThat(library.show(library.bytes().put(testing.workspace, picture, form), incoming))
                .isNotNull();
    }

    @Test
    void whoFindsBytesJustBeforeTheyAreSweptAwayPutsThemAgain() {
        Asset asset = testing.bring(1).asset();
        library.bin().delete(testing.workspace, asset.id());
        var form = new Bytes.Form("png", "image/png", false);

        // Somebody brings the same picture: its bytes are found there. Then it is purged.
        Intent found = library.bytes().put(testing.workspace, testing.picture(1), form);
        assertThat(found.there()).isTrue();
        library.bin().purge(testing.workspace, asset.id());

        assertThatThrownBy(
                        () ->
                                library.show(
                                        found,
                                        new Incoming(
                                                AssetKind.IMAGE,
                                                found.blob(),
                                                null,
                                                false,
                                                Words.named("x"),
                                                Origin.upload())))
                .isInstanceOf(StoreException.class);
        Asset again = testing.bring(1).asset();
        assertThat(testing.store.size(again.bytes().key())).isPresent();
    }

    @Test
    void whatIsSaidOfAPictureCanBeChanged() {
        Asset asset = testing.bring(1).asset();

        library.describe(
                testing.workspace,
                asset.id(),
                new Words("new name", "alt", "description", List.of("tag")),
                null);

        assertThat(library.get(testing.workspace, asset.id()).words().altText()).isEqualTo("alt");
        assertThat(found("description")).containsExactly("new name");
    }
}
