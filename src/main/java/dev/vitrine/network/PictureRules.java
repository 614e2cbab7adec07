package dev.vitrine.network;

import dev.vitrine.network.Violation.Notes;
import dev.vitrine.network.Violation.Rule;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a network refuses in a picture. Absent limits are not enforced by the network.
///
/// @param formats accepted formats, the one to prefer first
/// @param maxBytes the largest file
/// @param minRatio the narrowest width / height
/// @param maxRatio the widest width / height
/// @param minWidth in pixels
/// @param maxWidth in pixels
/// @param maxPixels width × height
/// @param maxPictures in one post
/// @param source where these numbers come from
/// @param minPictures 1 where a post without a picture is refused
/// @param within the box a picture fits into, upright or lying
/// @param sameSize whether all pictures of a post have the same width and height
public record PictureRules(
        List<PictureFormat> formats,
        @Nullable Long maxBytes,
        @Nullable Double minRatio,
        @Nullable Double maxRatio,
        @Nullable Integer minWidth,
        @Nullable Integer maxWidth,
        @Nullable Long maxPixels,
        int maxPictures,
        String source,
        int minPictures,
        @Nullable Size within,
        boolean sameSize) {
    public PictureRules {
        formats = List.copyOf(formats);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("A network accepts at least one picture format");
        }
    }

    void check(Post post, Notes notes) {
        checkCount(post.pictures().size(), notes.about("the post"));
        for (int i = 0; i < post.pictures().size(); i++) {
            Post.Picture picture = post.pictures().get(i);
            Notes ofPicture = notes.about(subject(i));
            checkFormat(picture.format(), ofPicture);
            if (!post.pictureOnly()) {
                checkRatio(picture.size(), ofPicture);
            }
            checkMeasures(picture, ofPicture);
            checkAlike(picture.size(), post.pictures().getFirst().size(), ofPicture);
        }
    }

    /// The measures alone, for limits that are advice.
    void checkMeasures(Post post, Notes notes) {
        for (int i = 0; i < post.pictures().size(); i++) {
            checkMeasures(post.pictures().get(i), notes.about(subject(i)));
        }
    }

    static String subject(int index) {
        return "picture " + (index + 1);
    }

    private void checkCount(int count, Notes notes) {
        if (count < minPictures) {
            notes.addBelow(
                    Rule.PICTURE_COUNT,
                    count,
                    minPictures,
                    "pictures",
                    new Repair.AddPictures(minPictures - count));
        }
        if (count > maxPictures) {
            notes.addAbove(
                    Rule.PICTURE_COUNT,
                    count,
                    maxPictures,
                    "pictures",
                    new Repair.DropPictures(count - maxPictures));
        }
    }

    private void checkFormat(PictureFormat format, Notes notes) {
        if (!formats.contains(format)) {
            String accepted = formats.stream().map(Enum::name).collect(Collectors.joining(", "));
            notes.add(
                    Rule.PICTURE_FORMAT,
                    format.name(),
                    accepted,
                    notes.network()
                            + " takes "
                            + accepted
                            + "; "
                            + notes.subject()
                            + " is "
                            + format,
                    new Repair.Reencode(formats.getFirst()));
        }
    }

    private void checkRatio(Size size, Notes notes) {
        if (minRatio != null && size.ratio() < minRatio) {
            addRatio(size, minRatio, "narrower", notes);
        }
        if (maxRatio != null && size.ratio() > maxRatio) {
            addRatio(size, maxRatio, "wider", notes);
        }
    }

    private static void addRatio(Size size, double limit, String comparison, Notes notes) {
        notes.add(
                Rule.PICTURE_RATIO,
                String.format(Locale.ROOT, "%.4f", size.ratio()),
                Double.toString(limit),
                notes.network()
                        + " takes no picture "
                        + comparison
                        + " than "
                        + limit
                        + ":1; "
                        + notes.subject()
                        + " is "
                        + size,
                new Repair.FitRatio(limit));
    }

    private void checkMeasures(Post.Picture picture, Notes notes) {
        Size size = picture.size();
        if (maxBytes != null && picture.bytes() > maxBytes) {
            notes.addAbove(
                    Rule.PICTURE_BYTES,
                    picture.bytes(),
                    maxBytes,
                    "bytes",
                    new Repair.Compress(maxBytes));
        }
        if (minWidth != null && size.width() < minWidth) {
            notes.addBelow(
                    Rule.PICTURE_WIDTH,
                    size.width(),
                    minWidth,
                    "pixels of width",
                    new Repair.Scale(scaled(size, (double) minWidth / size.width())));
        }
        if (maxWidth != null && size.width() > maxWidth) {
            notes.addAbove(
                    Rule.PICTURE_WIDTH,
                    size.width(),
                    maxWidth,
                    "pixels of width",
                    new Repair.Scale(scaled(size, (double) maxWidth / size.width())));
        }
        if (maxPixels != null && size.pixels() > maxPixels) {
            notes.addAbove(
                    Rule.PICTURE_PIXELS,
                    size.pixels(),
                    maxPixels,
                    "pixels",
                    new Repair.Scale(scaled(size, Math.sqrt((double) maxPixels / size.pixels()))));
        }
        if (within != null && shrink(size, within) < 1) {
            notes.add(
                    Rule.PICTURE_BOX,
                    size.toString(),
                    within.toString(),
                    notes.network()
                            + " takes pictures within "
                            + within
                            + ", upright or lying; "
                            + notes.subject()
                            + " is "
                            + size,
                    new Repair.Scale(scaled(size, shrink(size, within))));
        }
    }

    private void checkAlike(Size size, Size first, Notes notes) {
        if (sameSize && !size.equals(first)) {
            notes.add(
                    Rule.PICTURES_ALIKE,
                    size.toString(),
                    first.toString(),
                    notes.network()
                            + " takes several pictures only in one size; "
                            + notes.subject()
                            + " is "
                            + size
                            + ", the first "
                            + first,
                    new Repair.FitSize(first));
        }
    }

    private static double shrink(Size size, Size box) {
        double shorter =
                (double) Math.min(box.width(), box.height())
                        / Math.min(size.width(), size.height());
        double longer =
                (double) Math.max(box.width(), box.height())
                        / Math.max(size.width(), size.height());
        return Math.min(shorter, longer);
    }

    /// Rounded so that the limit holds: down when shrinking, up when enlarging.
    private static Size scaled(Size size, double factor) {
        return new Size(rounded(size.width(), factor), rounded(size.height(), factor));
    }

    private static int rounded(int length, double factor) {
        // A hair of tolerance keeps 1440 from becoming 1439 by the error of a double.
        double exact = length * factor;
        double whole = factor < 1 ? Math.floor(exact + 1e-6) : Math.ceil(exact - 1e-6);
        return (int) Math.max(1, whole);
    }
}
