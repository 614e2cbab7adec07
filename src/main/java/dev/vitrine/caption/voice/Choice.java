package dev.vitrine.caption.voice;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Chooses among equals, always the same for the same words: no chance, no clock, no locale.
///
/// @param seed stands for what the choice depends on
public record Choice(long seed) {
    /// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    /// A choice that depends on these words.
    public static Choice of(String... words) {
        long hash = BASIS;
        for (byte octet : String.join("\u0000", words).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * PRIME;
        }
        return new Choice(hash);
    }

    /// The same choice, depending on one thing more.
    public Choice and(String word) {
        return of(Long.toHexString(seed), word);
    }

    /// One of the list, which is not empty.
    public <T> T from(List<T> list) {
        return list.get(of(list.size()));
    }

    /// A number from 0 up to, but not including, this many.
    public int of(int many) {
        // The high half: the low bits of FNV-1a are the least mixed.
        return Math.floorMod((int) (seed >>> 32) ^ (int) seed, many);
    }
}
