/// Asks models: for pictures, for what is in a picture, for words, for what the web knows. One
/// folder per vendor; each is the only place that knows how its vendor speaks. [Models] is the
/// front door.
///
/// Not here: what is worth asking (`generate`, `caption`, `session`), and whether there is money
/// for it (`spend`).
@ApplicationModule(
        allowedDependencies = {"cache", "database", "picture", "problem", "spend", "spend::limit"})
@NullMarked
package dev.vitrine.ai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
