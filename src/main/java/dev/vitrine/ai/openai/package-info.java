/// How OpenAI speaks: pictures are made and edited through its Images interface, questions are
/// answered through Responses.
///
/// Not here: which of its models there are and what they cost (`catalogue`), and what others have
/// copied of it (`dialect`).
@NamedInterface("openai")
@NullMarked
package dev.vitrine.ai.openai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
