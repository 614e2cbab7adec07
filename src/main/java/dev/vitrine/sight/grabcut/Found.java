package dev.vitrine.sight.grabcut;

import dev.vitrine.sight.matte.Matte;

/// A subject that was found, and what speaks for it.
public record Found(Matte matte, Marks marks) {}
