/// A shelf in a Redis server. The only place that knows its client.
///
/// Not here: what happens when it does not answer (the room around this).
@NamedInterface("redis")
@NullMarked
package dev.vitrine.cache.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
