package dev.vitrine.ai.call;

import dev.vitrine.ai.catalogue.ModelCard;
import dev.vitrine.ai.catalogue.PictureSkills;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Task;
import dev.vitrine.ai.vendor.Vendor;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.spend.Outcome;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A picture out of words, or out of words and pictures.
public record PictureCall(PictureOrder order, PictureCheck check) implements Call<Picture> {
    /// Of a picture that came out in another shape something has to be cut off.
    private static final double OTHER_SHAPE = 1.1;

    @Override
    public Task task() {
        return order.references().isEmpty() ? Task.PICTURE : Task.EDIT;
    }

    @Override
    public @Nullable String unfit(ModelCard card) {
        PictureSkills skills = card.pictures();
        if (skills == null) {
            return "it makes no pictures";
        }
        if (order.references().size() > skills.mostReferences()) {
            return skills.mostReferences() == 0
                    ? "it does not look at pictures"
                    : "it looks at no more than " + skills.mostReferences() + " pictures";
        }
        if (order.mask() != null && !skills.mask()) {
            return "it takes no mask";
        }
        if (order.transparent() && !skills.transparent()) {
            return "it makes no transparent pictures";
        }
        return order.prompt().length() > skills.longestPrompt()
                ? "it takes no more than " + skills.longestPrompt() + " characters"
                : null;
    }

    @Override
    public ModelCard.Estimate estimate(ModelCard card) {
        return card.estimate(fitted(card));
    }

    @Override
    public String hash(ModelCard card) {
        PictureOrder fitted = fitted(card);
        var fingerprint =
                new Fingerprint(card.id(), task().label())
                        .with(fitted.prompt())
                        .with(fitted.size().toString())
                        .with(fitted.quality().label())
                        .with(String.valueOf(fitted.transparent()))
                        .with(String.valueOf(fitted.seed()))
                        .with(fitted.look().toString());
        fitted.references().forEach(fingerprint::with);
        if (fitted.mask() != null) {
            fingerprint.with("mask").with(fitted.mask());
        }
        return fingerprint.done();
    }

    @Override
    public Outcome<Picture> ask(Vendor vendor, ModelCard card, Handle handle) {
        PictureModel model = Objects.requireNonNull(vendor.pictures());
        return switch (model.make(card.id().model(), fitted(card), handle)) {
            case Outcome.Confirmed<MadePicture>(var made, var usage) -> {
                try {
                    PictureCheck.Looked looked = check.look(made.bytes());
                    yield new Outcome.Confirmed<>(
                            new Picture(made.bytes(), looked.format(), looked.size(), made.seed()),
                            usage);
                } catch (VitrineException failure) {
                    yield new Outcome.Spoiled<>(
                            usage,
                            "what came is no usable picture: " + failure.problem().message());
                }
            }
            case Outcome.Spoiled<MadePicture>(var usage, var why) ->
                    new Outcome.Spoiled<>(usage, why);
            case Outcome.Refused<MadePicture>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Unknown<MadePicture>(var evidence) -> new Outcome.Unknown<>(evidence);
        };
    }

    /// The seed, whether there is one, and the bytes as they came.
    @Override
    public byte[] kept(Picture value) {
        ByteBuffer kept = ByteBuffer.allocate(1 + Long.BYTES + value.bytes().length);
        kept.put((byte) (value.seed() == null ? 0 : 1));
        kept.putLong(value.seed() == null ? 0 : value.seed());
        return kept.put(value.bytes()).array();
    }

    @Override
    public Picture read(byte[] kept) {
        ByteBuffer parts = ByteBuffer.wrap(kept);
        boolean seeded = parts.get() == 1;
        long seed = parts.getLong();
        byte[] bytes = new byte[parts.remaining()];
        parts.get(bytes);
        PictureCheck.Looked looked = check.look(bytes);
        return new Picture(bytes, looked.format(), looked.size(), seeded ? seed : null);
    }

    @Override
    public @Nullable String remark(Picture value) {
        Size wanted = order.size();
        Size size = value.size();
        double shape = wanted.ratio() / size.ratio();
        double scale =
                Math.max(
                        (double) wanted.width() / size.width(),
                        (double) wanted.height() / size.height());
        if (Math.max(shape, 1 / shape) > OTHER_SHAPE) {
            return String.format(
                    Locale.ROOT,
                    "The picture came as %s, another shape than %s: a part of it is cut off",
                    size,
                    wanted);
        }
        return scale > 1.01
                ? String.format(
                        Locale.ROOT, "The picture came as %s and is enlarged to %s", size, wanted)
                : null;
    }

    private PictureOrder fitted(ModelCard card) {
        PictureSkills skills = card.pictures();
        return skills == null ? order : order.in(skills.sizes().nearest(order.size()));
    }
}
