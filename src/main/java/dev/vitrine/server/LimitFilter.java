package dev.vitrine.server;

import dev.vitrine.metric.Metrics;
import dev.vitrine.server.answer.FilterAnswers;
import dev.vitrine.workspace.Caller;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a key call as often as it may, counted over all processes.
final class LimitFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(LimitFilter.class);
    private static final Pattern FILE =
            Pattern.compile("/api/v1/(sessions/[^/]+/files/.*|assets/[^/]+/file)");
    private static final Set<String> UPLOADS = Set.of("/api/v1/optimize/image", "/api/v1/assets");

    private final ProxyManager<String> buckets;
    private final Limit requests;
    private final Limit uploads;
    private final FilterAnswers answers;
    private final Metrics metrics;

    LimitFilter(Rooms rooms, ServerSettings settings, FilterAnswers answers) {
        metrics = rooms.metrics();
        this.answers = answers;
        buckets =
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(rooms.database().connections())
                        .table("rate_limits")
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .build();
        ServerSettings.Limits limits = settings.limits();
        requests =
                Limit.of(
                        "requests",
                        limit(limits.requestsPerMinute(), Duration.ofMinutes(1)),
                        limit(limits.requestsPerHour(), Duration.ofHours(1)));
        uploads = Limit.of("uploads", limit(limits.uploadsPerMinute(), Duration.ofMinutes(1)));
    }

    /// How often a key may do something.
    ///
    /// @param name what it may do
    /// @param prefix of what is counted: other limits begin anew
    private record Limit(String name, String prefix, BucketConfiguration configuration) {
        static Limit of(String name, Bandwidth... limits) {
            var configuration = BucketConfiguration.builder();
            var prefix = new StringBuilder(name);
            char before = '/';
            for (Bandwidth limit : limits) {
                configuration.addLimit(limit);
                prefix.append(before).append(limit.getCapacity());
                before = '-';
            }
            return new Limit(name, prefix.append('/').toString(), configuration.build());
        }

        long most() {
            return configuration.getBandwidths()[0].getCapacity();
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Caller caller)) {
            chain.doFilter(request, response);
            return;
        }
        boolean upload =
                request.getMethod().equals(HttpMethod.POST.name())
                        && UPLOADS.contains(request.getServletPath());
        Limit limit = requests;
        ConsumptionProbe probe;
        try {
            probe = consume(limit, caller);
            if (probe.isConsumed() && upload) {
                limit = uploads;
                probe = consume(limit, caller);
            }
        } catch (BucketExceptions.BucketExecutionException | DataAccessException failure) {
            answers.databaseAway(response, failure);
            return;
        }
        response.setHeader("RateLimit-Limit", Long.toString(limit.most()));
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        long reset = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset());
        response.setHeader("RateLimit-Reset", Long.toString(probe.isConsumed() ? reset : seconds));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            LOG.info("Key {} has called too often, for {} s", caller.key(), seconds);
            metrics.limited(limit.name());
            answers.tooMany(response, seconds);
        }
    }

    /// Whoever reads the numbers does so for ever, and results have dozens of files.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(MetricsController.PATH) || FILE.matcher(path).matches();
    }

    private ConsumptionProbe consume(Limit limit, Caller caller) {
        return buckets.getProxy(limit.prefix() + caller.key(), limit::configuration)
                .tryConsumeAndReturnRemaining(1);
    }

    private static Bandwidth limit(int calls, Duration time) {
        return Bandwidth.builder().capacity(calls).refillGreedy(calls, time).build();
    }
}
