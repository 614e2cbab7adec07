package dev.vitrine.render.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Owns the images made within a piece of work and frees them all when the work is over.
///
/// One thread works in a scope; any thread may [#kill()] it.
public final class VipsScope implements AutoCloseable {
    private static final AtomicLong LIVE = new AtomicLong();

    private final Libvips vips;
    private final Arena arena = Arena.ofShared();
    private final List<MemorySegment> owned = new ArrayList<>();
    private boolean killed;
    private boolean closed;

    private VipsScope(Libvips vips) {
        this.vips = vips;
    }

    /// A new, empty scope.
    public static VipsScope open(Libvips vips) {
        return new VipsScope(vips);
    }

    /// A new, empty scope of the same library.
    public static VipsScope open(VipsScope other) {
        return new VipsScope(other.vips);
    }

    /// A view of an image of another scope, which keeps its pixels alive as long as this scope. A
    /// view, so that killing this scope leaves the other's image alone.
    public VipsImage adopt(VipsImage image) {
        return operation("copy").with("in", image).image(this);
    }

    /// How many images all scopes of this process own now.
    public static long liveImages() {
        return LIVE.get();
    }

    /// Starts an operation, for example `resize`.
    Operation operation(String name) {
        refuseWhenKilled(name);
        return Operation.of(vips, name);
    }

    /// The library it works with.
    public Libvips library() {
        return vips;
    }

    /// Memory that lives as long as the scope.
    Arena arena() {
        return arena;
    }

    /// libvips forgets that an image was killed as soon as one computation has heard of it.
    synchronized void refuseWhenKilled(String call) {
        if (killed) {
            throw new VipsException(call, "stopped");
        }
    }

    synchronized VipsImage own(MemorySegment image) {
        owned.add(image);
        LIVE.incrementAndGet();
        if (killed) {
            vips.images().kill(image);
        }
        return new VipsImage(this, image);
    }

    /// Frees one image early: its pixels are not needed any more.
    synchronized void release(MemorySegment image) {
        if (owned.remove(image)) {
            LIVE.decrementAndGet();
            vips.objects().unref(image);
        }
    }

    /// Makes whatever is being computed in this scope, and whatever is started later, fail at its
    /// next tile.
    public synchronized void kill() {
        if (!closed) {
            killed = true;
            owned.forEach(vips.images()::kill);
        }
    }

    /// Whether [#kill()] was called.
    public synchronized boolean killed() {
        return killed;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (MemorySegment image : owned.reversed()) {
            vips.objects().unref(image);
        }
        LIVE.addAndGet(-owned.size());
        owned.clear();
        arena.close();
    }
}
