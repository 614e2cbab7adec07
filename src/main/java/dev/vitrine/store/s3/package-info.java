/// Bytes as objects at S3, DigitalOcean Spaces, or whatever else speaks S3's language.
///
/// Not here: where the settings come from.
@NullMarked
package dev.vitrine.store.s3;

import org.jspecify.annotations.NullMarked;
