package dev.vitrine.server;

import dev.vitrine.workspace.Caller;
import dev.vitrine.workspace.Workspaces;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Knows callers by the key in `Authorization: Bearer vtr_…`.
final class KeyFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";

    private final Workspaces workspaces;

    KeyFilter(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            Caller caller = workspaces.authenticate(header.substring(SCHEME.length()).strip());
            if (caller != null) {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                caller,
                                null,
                                caller.scopes().stream()
                                        .map(scope -> new SimpleGrantedAuthority(scope.label()))
                                        .toList()));
                SecurityContextHolder.setContext(context);
            }
        }
        chain.doFilter(request, response);
    }

    /// A streamed answer is authorised once, where it begins.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
