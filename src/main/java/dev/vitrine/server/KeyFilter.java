package dev.vitrine.server;

import dev.vitrine.log.LogContext;
import dev.vitrine.server.answer.FilterAnswers;
import dev.vitrine.workspace.Caller;
import dev.vitrine.workspace.Workspaces;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Knows callers by the key in `Authorization: Bearer vtr_…`, and requests by an id of their own,
/// so that the log can tell whose work its lines are about.
final class KeyFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";
    private static final String REQUEST = "X-Request-Id";
    private static final Pattern USABLE = Pattern.compile("[\\w.-]{1,64}");

    private final Workspaces workspaces;
    private final Supplier<UUID> ids;
    private final FilterAnswers answers;

    KeyFilter(Workspaces workspaces, Supplier<UUID> ids, FilterAnswers answers) {
        this.answers = answers;
        this.workspaces = workspaces;
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = idOf(request);
        response.setHeader(REQUEST, id);
        try (var _ = LogContext.ofRequest(id)) {
            Caller caller;
            try {
                caller = callerOf(request);
            } catch (DataAccessException | TransactionException failure) {
                answers.databaseAway(response, failure);
                return;
            }
            if (caller == null) {
                chain.doFilter(request, response);
                return;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            caller,
                            null,
                            caller.scopes().stream()
                                    .map(scope -> new SimpleGrantedAuthority(scope.label()))
                                    .toList()));
            SecurityContextHolder.setContext(context);
            try (var _ = LogContext.ofWorkspace(caller.workspace().value())) {
                chain.doFilter(request, response);
            }
        }
    }

    private @Nullable Caller callerOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? workspaces.authenticate(header.substring(SCHEME.length()).strip())
                : null;
    }

    /// What the caller calls it, or else a new one; the same when an answer is streamed.
    private String idOf(HttpServletRequest request) {
        if (request.getAttribute(REQUEST) instanceof String before) {
            return before;
        }
        String given = request.getHeader(REQUEST);
        String id = given != null && USABLE.matcher(given).matches() ? given : ids.get().toString();
        request.setAttribute(REQUEST, id);
        return id;
    }

    /// A streamed answer is authorised once, where it begins.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
