/// Bytes as assets of an account at Cloudinary, and what only Cloudinary can: pictures changed on
/// their way in or out.
///
/// Not here: where the settings come from, and which change a picture needs.
@NamedInterface("cloudinary")
@NullMarked
package dev.vitrine.store.cloudinary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
