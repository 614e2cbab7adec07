/// What the service answers when it cannot do what it was asked.
@NullMarked
package dev.vitrine.server.answer;

import org.jspecify.annotations.NullMarked;
