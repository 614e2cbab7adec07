package dev.vitrine.network;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.List;
import java.util.Locale;

/// What makes a violation right. Those with a finished text or tag can be applied as they are.
public sealed interface Repair {
    /// What to do, for a person: "Encode it as JPG".
    String sentence();

    /// Encode a picture in another format.
    record Reencode(PictureFormat format) implements Repair {
        @Override
        public String sentence() {
            return "Encode it as " + format.extension().toUpperCase(Locale.ROOT);
        }
    }

    /// Encode a picture with less quality.
    record Compress(long maxBytes) implements Repair {
        @Override
        public String sentence() {
            return String.format(Locale.ROOT, "Compress it to at most %,d bytes", maxBytes);
        }
    }

    /// Scale a picture, ratio kept.
    record Scale(Size size) implements Repair {
        @Override
        public String sentence() {
            return "Scale it to " + size;
        }
    }

    /// Crop or pad a picture to a ratio of width to height.
    record FitRatio(double ratio) implements Repair {
        @Override
        public String sentence() {
            return String.format(Locale.ROOT, "Crop or pad it to a ratio of %.2f:1", ratio);
        }
    }

    /// Crop or pad a picture, then scale it.
    record FitSize(Size size) implements Repair {
        @Override
        public String sentence() {
            return "Crop or pad it to " + size;
        }
    }

    /// Add pictures.
    record AddPictures(int count) implements Repair {
        @Override
        public String sentence() {
            return "Add " + counted(count, "picture");
        }
    }

    /// Drop the last pictures.
    record DropPictures(int count) implements Repair {
        @Override
        public String sentence() {
            return "Drop the last " + counted(count, "picture");
        }
    }

    /// Shorten words.
    ///
    /// @param shortened what they become: cut between two words, with an ellipsis; empty when
    ///   nothing can stay
    record Shorten(Post.Part part, int limit, String shortened) implements Repair {
        @Override
        public String sentence() {
            return "Shorten the " + part.label() + " to " + limit;
        }
    }

    /// Leave words out.
    record LeaveOut(Post.Part part) implements Repair {
        @Override
        public String sentence() {
            return "Leave out the " + part.label();
        }
    }

    /// Describe a picture.
    record WriteAltText() implements Repair {
        @Override
        public String sentence() {
            return "Describe the picture for people who cannot see it";
        }
    }

    /// Put the first comment under the text.
    ///
    /// @param text what the text becomes
    record JoinComment(String text) implements Repair {
        @Override
        public String sentence() {
            return "Put the first comment under the text";
        }
    }

    /// Remove links from the text.
    record DropLinks(List<String> links) implements Repair {
        public DropLinks {
            links = List.copyOf(links);
        }

        @Override
        public String sentence() {
            return "Remove " + String.join(", ", links);
        }
    }

    /// Remove mentions from the text.
    record DropMentions(List<String> mentions) implements Repair {
        public DropMentions {
            mentions = List.copyOf(mentions);
        }

        @Override
        public String sentence() {
            return "Remove " + String.join(", ", mentions);
        }
    }

    /// Add hashtags.
    record AddHashtags(int count) implements Repair {
        @Override
        public String sentence() {
            return "Add " + counted(count, "hashtag");
        }
    }

    /// Drop hashtags, the last of the post.
    record DropHashtags(List<String> tags) implements Repair {
        public DropHashtags {
            tags = List.copyOf(tags);
        }

        @Override
        public String sentence() {
            return "Drop " + String.join(", ", tags);
        }
    }

    /// Write a hashtag so that it becomes one.
    record RewriteHashtag(String from, String to) implements Repair {
        @Override
        public String sentence() {
            return "Write " + to + " instead of " + from;
        }
    }

    private static String counted(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
