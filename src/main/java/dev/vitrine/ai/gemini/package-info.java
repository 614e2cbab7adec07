/// How Google's Gemini speaks: pictures, questions in JSON, and searches, all through one method,
/// `generateContent`; what its many ways of saying no mean for the bill.
///
/// Not here: which of its models there are and what they cost (`catalogue`).
@NamedInterface("gemini")
@NullMarked
package dev.vitrine.ai.gemini;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
