/// libvips through `java.lang.foreign`: only the calls in use, each native object freed by its
/// owner.
///
/// Not here: any decision about a picture. Nobody outside `render` sees this package.
@NullMarked
package dev.vitrine.render.vips;

import org.jspecify.annotations.NullMarked;
