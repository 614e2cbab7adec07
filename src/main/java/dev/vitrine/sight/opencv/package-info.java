/// OpenCV itself, loaded and fed, and what it measures over a whole picture: colours, light,
/// sharpness, likeness.
///
/// Not here: where faces (`sight.face`) and the subject (`sight.subject`) are, and any judgement
/// about what was measured (`sight`).
@NullMarked
package dev.vitrine.sight.opencv;

import org.jspecify.annotations.NullMarked;
