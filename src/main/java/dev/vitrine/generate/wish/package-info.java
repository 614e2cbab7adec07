/// What somebody wishes for: words, size, look, file, and how many. Only values, valid from birth;
/// whatever people have typed is data here, and is never read as anything else.
@NamedInterface("wish")
@NullMarked
package dev.vitrine.generate.wish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
