package dev.vitrine.server;

import dev.vitrine.server.answer.FilterAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// A process that only works says how it is, and nothing else.
final class WorkerFilter extends OncePerRequestFilter {
    private static final Set<String> PATHS =
            Set.of("/health", "/api/v1/health", MetricsController.PATH);

    private final FilterAnswers answers;

    WorkerFilter(FilterAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PATHS.contains(request.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            answers.onlyWorks(response);
        }
    }
}
