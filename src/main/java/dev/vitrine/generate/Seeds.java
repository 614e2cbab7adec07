package dev.vitrine.generate;

import dev.vitrine.generate.wish.PictureWish;
import java.nio.ByteBuffer;
import org.apache.commons.codec.digest.DigestUtils;

/// The seeds of a wish: its own or, when it has none, one out of its words, so that the same wish
/// gives the same pictures.
final class Seeds {
    private Seeds() {}

    /// Of all pictures together, and of the first.
    static long of(PictureWish wish) {
        if (wish.seed() != null) {
            return wish.seed();
        }
        byte[] hash = DigestUtils.sha256(wish.idea().words() + wish.idea().facts());
        return ByteBuffer.wrap(hash).getLong() & PictureWish.LARGEST_SEED;
    }

    /// Of one of the pictures, from 0.
    static long of(PictureWish wish, int place) {
        long seed = of(wish);
        return place == 0 ? seed : mixed(seed + place * 0x9e3779b97f4a7c15L);
    }

    /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
    private static long mixed(long value) {
        long first = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ first >>> 27) * 0x94d049bb133111ebL;
        return (second ^ second >>> 31) & PictureWish.LARGEST_SEED;
    }
}
