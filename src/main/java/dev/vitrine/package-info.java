/// Vitrine: one picture in, ready-to-post content for every social network out. One package per
/// room; each room's `package-info.java` says what it is for.
@NullMarked
package dev.vitrine;

import org.jspecify.annotations.NullMarked;
