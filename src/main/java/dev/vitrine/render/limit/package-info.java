/// What one piece of work may take: memory, admitted before it begins, and time, after which it is
/// stopped.
@NullMarked
package dev.vitrine.render.limit;

import org.jspecify.annotations.NullMarked;
