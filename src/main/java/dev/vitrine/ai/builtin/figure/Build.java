package dev.vitrine.ai.builtin.figure;

/// What a part is like where a figure is made solid.
public enum Build {
    /// Cut out of a board.
    BOARD,
    /// Turned on a lathe.
    TURNED,
    /// About as deep as it is wide.
    BLOCK,
    /// Nothing one could touch: steam.
    AIR
}
