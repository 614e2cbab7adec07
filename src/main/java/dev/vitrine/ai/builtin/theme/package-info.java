/// The visual languages: each turns a sketch into the layers of a picture.
@NullMarked
package dev.vitrine.ai.builtin.theme;

import org.jspecify.annotations.NullMarked;
