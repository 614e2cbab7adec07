package dev.vitrine.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Tells whoever asked why there is no picture.
@FunctionalInterface
public interface Refusals {
    /// Answers with the problem.
    void refuse(HttpServletResponse response, RuntimeException failure) throws IOException;
}
