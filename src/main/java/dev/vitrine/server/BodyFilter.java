package dev.vitrine.server;

import dev.vitrine.server.answer.FilterAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps what is read into memory small. Uploads go to disk and have limits of their own.
final class BodyFilter extends OncePerRequestFilter {
    private static final int MOST_BYTES = 64 << 10;

    private final FilterAnswers answers;

    BodyFilter(FilterAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            answers.noLength(response);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            answers.tooLarge(response, MOST_BYTES >> 10);
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }
}
