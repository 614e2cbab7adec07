package dev.vitrine.caption.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.caption.subject.Subject.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectReaderTests {
    private static final SubjectReader READER =
            new SubjectReader(Lexicon.with(Set.of("stoneware", "sourdough")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hand-thrown stoneware mug|PHRASE",
                "A chair made of oak|PHRASE",
                "Sunset over the old harbour, seen from the hill|PHRASE",
                "I love this mug|SENTENCE",
                "Loving it!|SENTENCE",
                "It's here|SENTENCE",
                "This is my mug. I made it.|STORY",
                "Handgedrehte Tasse aus Steinzeug|FOREIGN",
                "Keramiktasse, von Hand gedreht|FOREIGN",
                "Une tasse en grès|FOREIGN",
                "Una taza de gres|FOREIGN",
                "Кружка|FOREIGN",
                "In memory of my grandfather|GRAVE",
                "Sadly, we have to close the shop|GRAVE",
                "Photo shooting at the Dead Sea|PHRASE",
                "New mugs at https://example.com/shop?id=1|PHRASE",
                "🐰🌿|WORDLESS",
                "!!!|NONE"
            })
    void tellsWhatSortOfTextItIs(String text, Kind kind) {
        assertThat(read(text).kind()).isEqualTo(kind);
    }

    @Test
    void stopsShouting() {
        assertThat(read("HAND-THROWN STONEWARE MUG").text()).isEqualTo("Hand-thrown stoneware mug");
        assertThat(read("SUMMER SALE! I MEAN IT.\nCOME TO THE SHOP").text())
                .isEqualTo("Summer sale! I mean it.\nCome to the shop");
    }

    @Test
    void keepsNamesWhenItStopsShouting() {
        assertThat(read("BMW M3 AND GERMAN BEER IN NEW YORK ON MONDAY").text())
                .isEqualTo("BMW M3 and German beer in New York on Monday");
        assertThat(read("THE NEW MUGS BY @CLAY.STUDIO").text())
                .isEqualTo("The new mugs by @CLAY.STUDIO");
    }

    @Test
    void leavesNamesAsTheyAreWritten() {
        assertThat(read("iPhone on the table").text()).isEqualTo("iPhone on the table");
        assertThat(read("eBay find of the day").text()).isEqualTo("eBay find of the day");
    }

    @Test
    void keepsHashtagsOnlyWithinSentences() {
        Subject subject = read("loving this #stoneware mug! #pottery #SlowLiving");
        assertThat(subject.text()).isEqualTo("Loving this #stoneware mug!");
        assertThat(subject.ownTags()).containsExactly("stoneware", "pottery", "SlowLiving");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NEW IN!!! LEATHER BAGS #leather #handmade @willowandco|New in!!! Leather bags @willowandco",
                "Leather bags #leather#handmade|Leather bags",
                "Leather bags #leather 👜 #handmade|Leather bags 👜",
                "We are all for #slowliving #calm|We are all for #slowliving"
            })
    void keepsMentionsAndWhatASentenceNeeds(String said, String text) {
        assertThat(read(said).text()).isEqualTo(text);
        assertThat(read(said).ownTags()).hasSize(2);
    }

    @Test
    void keepsTheFragmentOfALink() {
        assertThat(read("The mug is at https://example.com/#shop today").ownTags()).isEmpty();
    }

    @Test
    void readsTheFileNameOnlyWhenNothingWasSaid() {
        assertThat(READER.read("", "stoneware-mug.jpg").text()).isEqualTo("Stoneware mug");
        assertThat(READER.read("Red door", "stoneware-mug.jpg").text()).isEqualTo("Red door");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMG_2034.jpg",
                "DSC0001.JPG",
                "PXL_20240101_120000.jpg",
                "3f2504e0-4f89-11d3-9a0c-0305e82c3301.png",
                "a.jpg",
                "WhatsApp Image 2024-01-01 at 10.00.00.jpeg",
                "Screenshot 2024.png",
                "untitled.png",
                "final_final2.jpg",
                "xkqzw.jpg",
                ".jpg",
                "",
                "photo-1501785888041-af3ef285b470.jpg",
                "20240101_120000.jpg",
                "image (3).png"
            })
    void takesNoWordsFromTheNamesThatMachinesGive(String fileName) {
        assertThat(READER.read(null, fileName).kind()).isEqualTo(Kind.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "OldRedDoor.jpg,Old Red Door",
        "red_door_2024-05.jpg,Red door",
        "photos/red-door.jpg,Red door",
        "IMG_red door.jpg,Red door",
        "rabbit-2490x3084.jpg,Rabbit",
        "rabbit-2490x3084@2x.jpg,Rabbit",
        "red-door-b.jpg,Red door",
        "person-from-behind.jpg,Person from behind",
        "woman-at-desk.jpg,Woman at desk",
        "animal.jpg,Animal",
        "copy of red door final.jpg,Red door"
    })
    void takesTheWordsFromTheNamesThatPeopleGive(String fileName, String words) {
        assertThat(READER.read(null, fileName).text()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"product.jpg", "front-view.jpg", "background.png", "12-may-2024.jpg"})
    void showsNoVagueWordsButKeepsThemForTheNiche(String fileName) {
        Subject subject = READER.read(null, fileName);
        assertThat(subject.kind()).isEqualTo(Kind.NONE);
        assertThat(subject.source()).isNotEmpty();
    }

    @Test
    void keepsEmojiAndTakesTheFileNameForWhatTheyMean() {
        Subject subject = READER.read("🐰🌿", "red-door.jpg");
        assertThat(subject.text()).isEqualTo("🐰🌿");
        assertThat(subject.spoken()).isEqualTo("Red door");
    }

    private static Subject read(String text) {
        return READER.read(text, "IMG_1.jpg");
    }
}
