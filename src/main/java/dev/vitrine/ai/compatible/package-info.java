/// Servers that speak like OpenAI: LocalAI, Ollama, vLLM, llama.cpp, stable-diffusion.cpp and the
/// like. Each leaves something out, and what it is asked for it gets in the plainest form.
///
/// Not here: OpenAI itself (`openai`), and what both have in common (`dialect`).
@NamedInterface("compatible")
@NullMarked
package dev.vitrine.ai.compatible;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
