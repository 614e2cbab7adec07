package dev.vitrine.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTests {
    @Test
    void everyRepairSaysWhatToDo() {
        assertThat(
                        List.of(
                                new Repair.Reencode(PictureFormat.JPEG),
                                new Repair.Compress(8_000_000),
                                new Repair.Scale(new Size(1080, 1350)),
                                new Repair.FitRatio(0.8),
                                new Repair.FitSize(new Size(1000, 1500)),
                                new Repair.AddPictures(1),
                                new Repair.DropPictures(2),
                                new Repair.Shorten(Post.Part.ALT_TEXT, 500, "A mug…"),
                                new Repair.LeaveOut(Post.Part.TITLE),
                                new Repair.WriteAltText(),
                                new Repair.JoinComment("A mug."),
                                new Repair.DropLinks(List.of("a.com")),
                                new Repair.DropMentions(List.of("@anna", "@bob")),
                                new Repair.AddHashtags(3),
                                new Repair.DropHashtags(List.of("#mug")),
                                new Repair.RewriteHashtag("#my mug", "#mymug")))
                .extracting(Repair::sentence)
                .containsExactly(
                        "Encode it as JPG",
                        "Compress it to at most 8,000,000 bytes",
                        "Scale it to 1080×1350",
                        "Crop or pad it to a ratio of 0.80:1",
                        "Crop or pad it to 1000×1500",
                        "Add 1 picture",
                        "Drop the last 2 pictures",
                        "Shorten the alt text to 500",
                        "Leave out the title",
                        "Describe the picture for people who cannot see it",
                        "Put the first comment under the text",
                        "Remove a.com",
                        "Remove @anna, @bob",
                        "Add 3 hashtags",
                        "Drop #mug",
                        "Write #mymug instead of #my mug");
    }
}
