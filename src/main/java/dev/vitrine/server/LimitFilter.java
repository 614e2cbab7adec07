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
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private final BucketConfiguration requests;
    private final BucketConfiguration uploads;
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
                BucketConfiguration.builder()
                        .addLimit(limit(limits.requestsPerMinute(), Duration.ofMinutes(1)))
                        .addLimit(limit(limits.requestsPerHour(), Duration.ofHours(1)))
                        .build();
        uploads =
                BucketConfiguration.builder()
                        .addLimit(limit(limits.uploadsPerMinute(), Duration.ofMinutes(1)))
                        .build();
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
        ConsumptionProbe probe;
        String limit = "requests";
        try {
            probe = consume(limit, caller, requests);
            if (probe.isConsumed() && upload) {
                limit = "uploads";
                probe = consume(limit, caller, uploads);
            }
        } catch (BucketExceptions.BucketExecutionException | DataAccessException failure) {
            LOG.warn("The database does not answer: {}", failure.getMessage());
            answers.databaseAway(response);
            return;
        }
        response.setHeader("RateLimit-Limit", Long.toString(mostOf(limit)));
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        response.setHeader(
                "RateLimit-Reset",
                Long.toString(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset())));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            LOG.info("Key {} has called too often, for {} s", caller.key(), seconds);
            metrics.limited(limit);
            answers.tooMany(response, seconds);
        }
    }

    /// Whoever reads the numbers does so for ever, and results have dozens of files.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(MetricsController.PATH) || FILE.matcher(path).matches();
    }

    /// Other limits begin anew.
    private ConsumptionProbe consume(
            String name, Caller caller, BucketConfiguration configuration) {
        String limits =
                Arrays.stream(configuration.getBandwidths())
                        .map(limit -> Long.toString(limit.getCapacity()))
                        .collect(Collectors.joining("-"));
        return buckets.getProxy(name + "/" + limits + "/" + caller.key(), () -> configuration)
                .tryConsumeAndReturnRemaining(1);
    }

    private long mostOf(String limit) {
        BucketConfiguration configuration = limit.equals("uploads") ? uploads : requests;
        return configuration.getBandwidths()[0].getCapacity();
    }

    private static Bandwidth limit(int calls, Duration time) {
        return Bandwidth.builder().capacity(calls).refillGreedy(calls, time).build();
    }
}
