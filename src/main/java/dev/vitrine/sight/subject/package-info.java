/// Where the main subject is, and how it stands out from its ground.
///
/// Not here: how a picture is cropped around it (`render`).
@NullMarked
package dev.vitrine.sight.subject;

import org.jspecify.annotations.NullMarked;
