package dev.vitrine.render.vips;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.vitrine.picture.Area;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Size;
import java.lang.foreign.MemorySegment;

/// An image of libvips: a recipe for pixels, computed when something reads them. Owned by its
/// scope.
///
/// Every method that returns an image makes a new one in the same scope and leaves this one as it
/// is. Each throws [VipsException] when libvips refuses, and when the scope was killed.
public final class VipsImage {
    private static final int FORMAT_UCHAR = 0;
    private static final int FORMAT_FLOAT = 6;
    private static final int ROUND_TO_NEAREST = 0;
    private static final int OPAQUE = 255;
    private static final int INTERPRETATION_CMYK = 15;
    private static final int INTERPRETATION_SRGB = 22;
    private static final int KERNEL_LANCZOS3 = 5;
    private static final int EXTEND_BLACK = 0;
    private static final int EXTEND_BACKGROUND = 5;
    private static final int BLEND_OVER = 2;

    private final VipsScope scope;
    private final MemorySegment handle;

    VipsImage(VipsScope scope, MemorySegment handle) {
        this.scope = scope;
        this.handle = handle;
    }

    MemorySegment handle() {
        return handle;
    }

    VipsScope scope() {
        return scope;
    }

    /// A new image from 8-bit samples, rows without gaps; they are copied.
    public static VipsImage of(VipsScope scope, MemorySegment samples, Size size, int bands) {
        Libvips vips = scope.library();
        MemorySegment image = vips.images().fromBytes(samples, size.width(), size.height(), bands);
        VipsImage raw = scope.own(vips.required(image, "new_from_memory_copy"));
        return raw.operation("copy")
                .with("interpretation", bands < 3 ? 1 : INTERPRETATION_SRGB)
                .image(scope);
    }

    /// Width and height in pixels.
    public Size size() {
        return new Size(calls().width(handle), calls().height(handle));
    }

    /// Samples per pixel.
    public int bands() {
        return calls().bands(handle);
    }

    /// Whether the last band is an alpha channel.
    public boolean hasAlpha() {
        return calls().hasAlpha(handle);
    }

    /// Whether a sample is one byte.
    public boolean is8Bit() {
        return calls().format(handle) == FORMAT_UCHAR;
    }

    /// Whether the samples are ink amounts.
    public boolean isCmyk() {
        return calls().interpretation(handle) == INTERPRETATION_CMYK;
    }

    /// Whether the file brought an ICC profile.
    public boolean hasProfile() {
        return calls().hasField(handle, "icc-profile-data");
    }

    /// The EXIF orientation, 1 (upright) to 8.
    public int orientation() {
        return calls().intField(handle, "orientation", 1);
    }

    /// How many pages or frames the file holds.
    public int pages() {
        return calls().intField(handle, "n-pages", 1);
    }

    /// Turned and mirrored as the EXIF orientation says.
    public VipsImage upright() {
        return operation("autorot").image(scope);
    }

    /// Converted from its own ICC profile, or the usual one for its kind, to sRGB.
    public VipsImage fromProfileToSrgb() {
        return operation("icc_transform")
                .with("output_profile", "srgb")
                .with("embedded", true)
                .with("input_profile", isCmyk() ? "cmyk" : "srgb")
                .with("depth", 8)
                .image(scope);
    }

    /// Converted by its interpretation alone to 8-bit sRGB.
    public VipsImage toSrgb() {
        return operation("colourspace").with("space", INTERPRETATION_SRGB).image(scope).to8Bit();
    }

    /// Samples as one byte each, rounded.
    public VipsImage to8Bit() {
        if (is8Bit()) {
            return this;
        }
        // A cast alone would cut the fraction off.
        VipsImage whole =
                calls().format(handle) < FORMAT_FLOAT
                        ? this
                        : operation("round").with("round", ROUND_TO_NEAREST).image(scope);
        return whole.operation("cast").with("format", FORMAT_UCHAR).image(scope);
    }

    /// A window of it.
    public VipsImage window(Area area) {
        return operation("extract_area", "input")
                .with("left", area.left())
                .with("top", area.top())
                .with("width", area.width())
                .with("height", area.height())
                .image(scope);
    }

    /// The first bands of it, for example 3 for colour without alpha.
    public VipsImage bands(int from, int count) {
        return operation("extract_band").with("band", from).with("n", count).image(scope);
    }

    /// Averaged over blocks of whole pixels: fast, and exact.
    public VipsImage shrunk(int horizontally, int vertically) {
        return operation("shrink")
                .with("hshrink", (double) horizontally)
                .with("vshrink", (double) vertically)
                .image(scope);
    }

    /// Resampled with a Lanczos kernel to exactly that size.
    public VipsImage resized(Size target) {
        Size size = size();
        if (size.equals(target)) {
            return this;
        }
        return operation("resize")
                .with("scale", (double) target.width() / size.width())
                .with("vscale", (double) target.height() / size.height())
                .with("kernel", KERNEL_LANCZOS3)
                .image(scope);
    }

    /// Colour multiplied with alpha, as resampling needs it.
    public VipsImage premultiplied() {
        return operation("premultiply").image(scope);
    }

    /// Colour divided by alpha again, 8-bit.
    public VipsImage unpremultiplied() {
        return operation("unpremultiply").image(scope).to8Bit();
    }

    /// With an opaque alpha channel.
    public VipsImage withAlpha() {
        return hasAlpha() ? this : operation("addalpha").image(scope);
    }

    /// Put onto a colour, without alpha.
    public VipsImage flattened(Colour ground) {
        return hasAlpha()
                ? operation("flatten").with("background", channels(ground)).image(scope)
                : this;
    }

    /// On a larger transparent or black canvas.
    public VipsImage placed(int left, int top, Size canvas) {
        return embed(left, top, canvas).with("extend", EXTEND_BLACK).image(scope);
    }

    /// On a larger canvas of one colour.
    public VipsImage placed(int left, int top, Size canvas, Colour ground) {
        double[] background = channels(ground);
        return embed(left, top, canvas)
                .with("extend", EXTEND_BACKGROUND)
                .with(
                        "background",
                        hasAlpha()
                                ? new double[] {background[0], background[1], background[2], 255}
                                : background)
                .image(scope);
    }

    /// Blurred; `sigma` in pixels.
    public VipsImage blurred(double sigma) {
        return operation("gaussblur").with("sigma", sigma).image(scope);
    }

    /// Every sample multiplied and shifted, band by band, 8-bit.
    public VipsImage adjusted(double[] factors, double[] shifts) {
        return operation("linear")
                .with("a", factors)
                .with("b", shifts)
                .with("uchar", true)
                .image(scope);
    }

    /// Another image pasted over it, alpha ignored.
    public VipsImage withInserted(VipsImage other, int left, int top) {
        return scope.operation("insert")
                .with("main", this)
                .with("sub", other)
                .with("x", left)
                .with("y", top)
                .image(scope);
    }

    /// Another image with alpha laid over it, 8-bit.
    public VipsImage withOverlay(VipsImage other, int left, int top) {
        return scope.operation("composite2")
                .with("base", this)
                .with("overlay", other)
                .with("mode", BLEND_OVER)
                .with("x", left)
                .with("y", top)
                .image(scope)
                .to8Bit();
    }

    /// Without its alpha channel when that hides nothing; looks at every pixel.
    public VipsImage withoutIdleAlpha() {
        if (!hasAlpha()) {
            return this;
        }
        int colours = bands() - 1;
        boolean idle = bands(colours, 1).operation("min").number() == OPAQUE;
        return idle ? bands(0, colours) : this;
    }

    /// Computed now, so that later readers share the pixels.
    public VipsImage inMemory() {
        scope.refuseWhenKilled("copy_memory");
        return scope.own(scope.library().required(calls().copyMemory(handle), "copy_memory"));
    }

    /// Computed now: the samples, rows without gaps, bands side by side.
    public byte[] samples() {
        scope.refuseWhenKilled("write_to_memory");
        MemorySegment memory =
                scope.library().required(calls().toMemory(handle), "write_to_memory");
        try {
            return memory.toArray(JAVA_BYTE);
        } finally {
            scope.library().objects().free(memory);
        }
    }

    /// Lets go of the image before its scope ends.
    public void release() {
        scope.release(handle);
    }

    /// Starts a save operation, for example `jpegsave_buffer`; without a profile, and without
    /// metadata but for a label of ours.
    public Saver saver(String name) {
        return Saver.of(this, name);
    }

    private Operation embed(int left, int top, Size canvas) {
        return operation("embed")
                .with("x", left)
                .with("y", top)
                .with("width", canvas.width())
                .with("height", canvas.height());
    }

    Operation operation(String name) {
        return operation(name, "in");
    }

    private Operation operation(String name, String input) {
        return scope.operation(name).with(input, this);
    }

    private ImageCalls calls() {
        return scope.library().images();
    }

    private static double[] channels(Colour colour) {
        return new double[] {colour.red(), colour.green(), colour.blue()};
    }
}
