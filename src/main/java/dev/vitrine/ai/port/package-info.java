/// What a vendor may be able to do, one interface for each ability, and the values that go in and
/// come out. Whatever an adapter learns from its vendor ends in an
/// [Outcome][dev.vitrine.spend.Outcome], never in an exception.
///
/// Not here: who is asked first and who next (`ai`), and how a vendor speaks (its own folder).
@NamedInterface("port")
@NullMarked
package dev.vitrine.ai.port;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
