/// What OpenCV measures in a picture: faces, the subject, colours, likeness.
///
/// Not here: any judgement about what was measured (`sight`), and any type of OpenCV in a signature
/// that leaves this package.
@NullMarked
package dev.vitrine.sight.opencv;

import org.jspecify.annotations.NullMarked;
