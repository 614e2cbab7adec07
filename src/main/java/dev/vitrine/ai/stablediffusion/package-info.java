/// How servers of Stable Diffusion on one's own machines speak, in the words of AUTOMATIC1111's web
/// interface: that one itself, Forge, stable-diffusion.cpp and others. They charge nothing and take
/// their time.
///
/// Not here: which sizes are worth asking for (`catalogue`).
@NamedInterface("stablediffusion")
@NullMarked
package dev.vitrine.ai.stablediffusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
