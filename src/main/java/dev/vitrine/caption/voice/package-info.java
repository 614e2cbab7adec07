/// How each network speaks: the shapes of its captions, where its hashtags go and how they are
/// written. The shapes are `voices.txt`.
///
/// Not here: what a network accepts (`network`) and the sentences that fill a shape (`niche`).
@NullMarked
package dev.vitrine.caption.voice;

import org.jspecify.annotations.NullMarked;
