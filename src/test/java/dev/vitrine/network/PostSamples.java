package dev.vitrine.network;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Posts that are right for their network, to be spoilt in one point by a test.
record PostSamples(Network network) {
    static List<String> tags(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "#tag" + number).toList();
    }

    static <T extends Repair> T repair(Violation violation, Class<T> kind) {
        return kind.cast(Objects.requireNonNull(violation.repair()));
    }

    /// A post that breaks nothing.
    Post right() {
        return with(picture());
    }

    Post with(Post.Picture... pictures) {
        return post(List.of(pictures), null, "A mug.", fewTags(), null);
    }

    Post withText(String text) {
        return post(List.of(picture()), null, text, fewTags(), null);
    }

    Post withTags(List<String> tags) {
        return post(List.of(picture()), null, "A mug.", tags, null);
    }

    Post withTitle(String title) {
        return post(List.of(picture()), title, "A mug.", fewTags(), null);
    }

    Post withComment(String comment) {
        return post(List.of(picture()), null, "A mug.", fewTags(), comment);
    }

    Post.Picture picture() {
        return picture(PictureFormat.JPEG, network.standardPlacement().size(), 300_000);
    }

    Post.Picture picture(PictureFormat format, Size size, long bytes) {
        return new Post.Picture(
                format, size, bytes, network.altText().supported() ? "A grey mug." : null);
    }

    Post.Picture described(@Nullable String altText) {
        return new Post.Picture(
                PictureFormat.JPEG, network.standardPlacement().size(), 300_000, altText);
    }

    private List<String> fewTags() {
        return tags(network.hashtags(Pack.CURRENT).min());
    }

    private static Post post(
            List<Post.Picture> pictures,
            @Nullable String title,
            String text,
            List<String> tags,
            @Nullable String comment) {
        return new Post(null, pictures, title, text, tags, comment, Pack.CURRENT);
    }
}
