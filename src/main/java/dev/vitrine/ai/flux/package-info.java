/// How Black Forest Labs speaks: a picture is submitted, asked for until it is ready, and fetched
/// from where it lies. What was submitted has a name, so that a picture once paid for can be
/// fetched by whoever comes later.
///
/// Not here: which of its models there are and what they cost (`catalogue`).
@NamedInterface("flux")
@NullMarked
package dev.vitrine.ai.flux;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
