/// Words that models find: what is in a picture, posts about it, accounts worth tagging. What they
/// say is held against the networks' rules; what breaks them is written anew once, and then cut
/// back by rule.
///
/// Not here: words without a model ([Writer][dev.vitrine.caption.Writer]), and which model is asked
/// (`ai`).
@NamedInterface("author")
@NullMarked
package dev.vitrine.caption.author;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
