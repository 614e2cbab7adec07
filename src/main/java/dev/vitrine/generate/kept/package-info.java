/// The rows of generations and their pictures, and the files of those that do not stay.
///
/// Not here: how a picture is made, and what programs are told of it (`web`).
@NamedInterface("kept")
@NullMarked
package dev.vitrine.generate.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
